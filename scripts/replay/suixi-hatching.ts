/**
 * 濉溪's 57 units without a branch of their own: looked into, entered, and judged. The source does
 * not say how many are D: ten are accepted by D's standard here, two stay D by a paper of before
 * until they split off, the others are found E.
 */
import { accept, INSTRUCTOR, type Played } from './acceptance';
import type { Stage } from './stage';
import { id, takeOver } from './tools';

/** Of the joint branch, from which they split off. */
export const JOINT = 2;
export const HATCHING = 10;

/** What the five 清 ask of a firm without a party organisation. */
const LEDGER = {
  registeredAt: '开发区',
  operatesAt: '一号厂房',
  aboveScale: false,
  headcount: 30,
  membersHere: 1,
  membersElsewhere: 0,
  fullMembers: 1,
  investorMember: false,
  investorPost: 'none' as const,
  noneReason: 'other' as const,
  noneNote: '党员不足三名',
  foundBy: '2026-12-31',
  foundOwner: '帮建人',
};

export async function judgeOthers(
  stage: Stage,
  played: Played,
  unitIds: readonly string[],
): Promise<void> {
  const hatching = unitIds.slice(JOINT, JOINT + HATCHING);
  for (const unitId of hatching) await lookInto(stage, played, unitId);
  for (const unitId of hatching) {
    await accept(stage, played, { kind: 'unit', id: unitId }, 'classD');
    await find(stage, played, unitId, 'D', '孵化类考评通过');
  }
  await takeOver(stage, 'class', 'D', unitIds.slice(0, JOINT), 'unitId');
  for (const unitId of unitIds.slice(JOINT + HATCHING)) {
    await find(stage, played, unitId, 'E', '没有单独组建，归其他类');
  }
}

async function lookInto(stage: Stage, { today }: Played, unitId: string): Promise<void> {
  const { act, cloud } = stage;
  await act('ledger.state', { id: id(), unitId, values: LEDGER });
  await act('investigation.verify', { id: id(), unitId, found: { hidden: 0, moving: [] } });
  await cloud.act(INSTRUCTOR, 'contact.record', {
    id: id(),
    unitId,
    channel: 'onsite',
    outcome: 'reached',
    metOwner: true,
    happenedOn: today,
    recordedAt: cloud.clock.now(),
  });
}

async function find(
  { act }: Stage,
  { today: on }: Played,
  unitId: string,
  level: string,
  reason: string,
): Promise<void> {
  await act('grade.set', { id: id(), unitId, scale: 'class', level, on, reason });
}
