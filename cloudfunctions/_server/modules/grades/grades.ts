/** 分类定级 and 结对帮带: what is found, and who helps. Rights and what stands are looked at again at the write. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { badField } from '@core/shared/errors';
import type { GradeScale } from '@core/modules/grades/contract';
import { isLowering, mayGrade, type Finding } from '@core/modules/grades/may-grade';
import type { Facts } from '@core/modules/standards/facts.contract';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import type { PlacedSubject } from '@server/modules/standards/place';
import { refused } from '@server/modules/standards/refused';
import { helperChange } from '@server/modules/pairs/helper';
import { change, requireOwn } from './change';
import { findings, refOf, requireScale, standingOf, testsOfScale } from './scales';
import type { StoredFinding, StoredGrade } from './stored';

/** Which field a rule of `may-grade.ts` is about. */
const PATHS: Readonly<Record<string, string>> = { G1: 'input.level', G7: 'input.on' };

export async function setGrade(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.set'>,
): Promise<ActionOutput<'grade.set'>> {
  const ref = refOf(input);
  const subject = await requireOwn(deps, actor, 'grade.set', ref);
  const found =
    input.scale === undefined ? same : await finding(deps, actor, subject, input.scale, input);
  const paired =
    input.helperId === undefined ? undefined : await helperOf(deps, actor, ref.id, input);
  return change(deps, actor, 'grade.set', input, ref, found, paired);
}

/** 结对帮带: by this organisation, or by nobody any more. */
const helperOf = (
  deps: Deps,
  actor: Actor,
  organizationId: string,
  { id, helperId = null, reason }: Pick<ActionInput<'grade.set'>, 'id' | 'helperId' | 'reason'>,
) => helperChange(deps, actor, { id, organizationId, helperId, reason });

/** A change of what is graded; it is looked at again when it is written. */
type Change = (grade: StoredGrade) => StoredGrade;
const same: Change = (grade) => grade;

async function finding(
  deps: Deps,
  { personId }: Actor,
  subject: PlacedSubject,
  code: string,
  { level, on, reason, document }: ActionInput<'grade.set'>,
): Promise<Change> {
  const scale = requireScale(deps, code);
  const facts = await factsFor(deps, subject, scale);
  const around = { facts, today: deps.today, calendar: deps.calendar };
  return (grade) => {
    const hearing = grade.hearings?.[scale.code];
    const proposed: Finding = {
      subject: subject.kind,
      level,
      on,
      now: standingOf(grade, scale.code),
      ...(document ? { takenOver: { recordsFrom: recordsFrom(subject) } } : {}),
      ...(hearing ? { heard: { askedOn: hearing.askedOn, repliedOn: hearing.reply?.on } } : {}),
    };
    const before = findings(grade, scale.code);
    const last = before[before.length - 1];
    if (last && on < last.on) throw badField('input.on', '日期不能早于上一次定级');
    const refusal = mayGrade(scale, proposed, around);
    if (refusal) throw refused(refusal, pathOf(refusal.rule, proposed, deps.today));
    const lowered = isLowering(scale, proposed) && hearing;
    const found: StoredFinding = {
      ...(level ? { level } : {}),
      on,
      reason,
      by: personId,
      ...(document ? { document } : {}),
      ...(lowered ? { heard: hearing } : {}),
    };
    return {
      ...withoutHearing(grade, scale.code),
      scales: { ...grade.scales, [scale.code]: [...before, found] },
    };
  };
}

function pathOf(rule: string, { on, now }: Finding, today: string): string | undefined {
  if (rule !== 'G5') return PATHS[rule];
  return on > today || (now && on < now.on) ? 'input.on' : 'input.level';
}

/** The first day on which any of its units was in the records. */
const recordsFrom = ({ units }: PlacedSubject): string | undefined =>
  units.flatMap((unit) => unit.recordsFrom ?? []).sort()[0];

async function factsFor(deps: Deps, subject: PlacedSubject, scale: GradeScale): Promise<Facts> {
  return (await readFacts(deps, [subject], testsOfScale(scale))).get(subject.id) ?? {};
}

export async function pairOrganizations(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.pair'>,
): Promise<ActionOutput<'grade.pair'>> {
  const ref = refOf(input);
  await requireOwn(deps, actor, 'grade.pair', ref);
  const paired = await helperOf(deps, actor, ref.id, input);
  return change(deps, actor, 'grade.pair', input, ref, same, paired);
}

function withoutHearing(grade: StoredGrade, scale: string): StoredGrade {
  const { hearings, ...rest } = grade;
  const others = Object.entries(hearings ?? {}).filter(([code]) => code !== scale);
  return others.length > 0 ? { ...rest, hearings: Object.fromEntries(others) } : rest;
}
