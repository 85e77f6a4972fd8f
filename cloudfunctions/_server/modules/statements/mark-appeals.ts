/** What instructors state of their marks: 条件不具备 and contests. A supervisor decides. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { UnitFacts, Verdict } from '@core/modules/cadence/contract';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { mayLackConditions } from '@core/modules/cadence/claims';
import { judgeFounding, judgeUnit, rulesOn } from '@core/modules/cadence/judge';
import { formatDay, toDayNumber } from '@core/shared/calendar/day';
import { periodOfKey, type Period } from '@core/shared/calendar/period';
import { leavesOf } from './policy';
import type { Actor } from '@server/runtime/actor';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredStatement } from './stored';
import {
  byUnit,
  joinFacts,
  unitYearId,
  unitYearsOf,
  unitYearsOfInstructors,
  yearOf,
} from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { waitsSince } from './waiting-key';

/** States 条件不具备 for a yearly obligation. */
export async function stateLacking(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'lacking.state'>,
): Promise<ActionOutput<'lacking.state'>> {
  const { id, unitId, obligation: code, year, reason } = input;
  const obligation = obligationOf(deps, code, `${year}-12-31`);
  if (!obligation || !mayLackConditions(obligation)) {
    throw badField('input.obligation', '只有发展党员和帮建党组织可以说明条件不具备');
  }
  const write = writeOf('lacking.state', actor, input, unitId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const document = await ownYear(tx, actor, unitId, year);
    const said = document.facts.lacking ?? [];
    const again = said.some(
      (l) => l.obligation === code && l.year === year && l.instructorId === actor.personId,
    );
    if (again) throw new AppError('CONFLICT', '这一项已经说明过');
    const lacking = [...said, { id, obligation: code, year, instructorId: actor.personId, reason }];
    await tx.set('unitYears', { ...document, facts: { ...document.facts, lacking } });
    const detail = { kind: 'lacking' as const, unitId, obligation: code, year, reason };
    await tx.add('statements', statementOf(deps, actor, id, document, detail));
  });
  return { receipt };
}

/** Contests a mark of one's own that is missed; once per mark. */
export async function contestMark(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'mark.contest'>,
): Promise<ActionOutput<'mark.contest'>> {
  const { id, unitId, obligation: code, periodKey, reason } = input;
  const period = periodOfKey(periodKey);
  if (!period) throw badField('input.periodKey', '没有这一期');
  const first = formatDay(period.first);
  const obligation = obligationOf(deps, code, first);
  if (!obligation) throw badField('input.obligation', '没有这一项');
  const documents = await unitYearsOf(deps.store, [unitId], yearsOf(period));
  if (!documents.some((d) => d.instructorIds.includes(actor.personId))) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  const verdict = await markOf(
    deps,
    actor.person,
    obligation,
    joinFacts(unitId, documents),
    period,
  );
  if (verdict?.state !== 'missed' && !(await isRepetition(deps, id))) {
    throw new AppError('CONFLICT', '这一期没有记为未完成，不需要申诉');
  }
  const write = writeOf('mark.contest', actor, input, unitId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const document = await ownYear(tx, actor, unitId, yearOf(first));
    const contests = document.facts.contests ?? [];
    const again = contests.some(
      (c) =>
        c.obligation === code && c.periodKey === periodKey && c.instructorId === actor.personId,
    );
    if (again) throw new AppError('CONFLICT', '这一期已经申诉过');
    const contest = { id, obligation: code, periodKey, instructorId: actor.personId, reason };
    await tx.set('unitYears', {
      ...document,
      facts: { ...document.facts, contests: [...contests, contest] },
    });
    const detail = { kind: 'contest' as const, unitId, obligation: code, periodKey, reason };
    await tx.add('statements', statementOf(deps, actor, id, document, detail));
  });
  return { receipt };
}

const isRepetition = async (deps: Deps, id: string): Promise<boolean> =>
  (await deps.store.get('audit', id)) !== null;

export function obligationOf(deps: Deps, code: string, day: string): Obligation | undefined {
  return rulesOn(deps.pack, toDayNumber(day)).obligations.find((o) => o.code === code);
}

const yearsOf = (period: Period): number[] => [
  ...new Set([period.first, period.last].map((n) => yearOf(formatDay(n)))),
];

/** How one mark of an instructor stands; 帮建党组织 rests on all their units, one more request. */
async function markOf(
  deps: Deps,
  person: StoredPerson,
  obligation: Obligation,
  facts: UnitFacts,
  period: Period,
): Promise<Verdict | null> {
  const who = { instructorId: person._id, leaves: leavesOf(person) };
  if (obligation.owedBy !== 'instructor') {
    return judgeUnit(facts, who, obligation.code, period, deps);
  }
  const all = await unitYearsOfInstructors(deps.store, [person._id], yearsOf(period));
  const units = [...byUnit(all)].map(([id, documents]) => joinFacts(id, documents));
  return judgeFounding(units, who, period, deps);
}

/** The unit's document of a year in which the actor was responsible for it. */
async function ownYear(
  tx: Transaction,
  actor: Actor,
  unitId: string,
  year: number,
): Promise<StoredUnitYear> {
  const document = await tx.get('unitYears', unitYearId(unitId, year));
  const mine = document?.facts.responsibilities.some((r) => r.instructorId === actor.personId);
  if (!document || !mine) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  return document;
}

function statementOf(
  deps: Deps,
  actor: Actor,
  id: string,
  document: StoredUnitYear,
  detail: Pick<StoredStatement, 'kind' | 'unitId' | 'reason'> & Partial<StoredStatement>,
): StoredStatement {
  const at = deps.now();
  const towns = [document.townId];
  return {
    _id: id,
    schemaVersion: 1,
    personId: actor.personId,
    townIds: towns,
    at,
    ...detail,
    ...waitsSince(at, id, towns),
  };
}
