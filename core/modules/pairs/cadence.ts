/**
 * How often a pair meets, by the one engine of cadences (rules.md "every other at least n in
 * each period").
 *
 * C1 What is done together counts on its day; nothing is owed before the pair began or after it
 *    ended.
 * C2 It is due by the last working day of its period, and stands in 今日 from when it is due
 *    soon, and while the period before is missed or can still be recorded.
 */
import type { PairKind } from './rules.contract';
import type { Done } from './standing';
import { noClaims } from '@core/modules/cadence/claims';
import type { Verdict } from '@core/modules/cadence/contract';
import { inOrder } from '@core/modules/cadence/evidence';
import { contains, unionOf } from '@core/modules/cadence/intervals';
import { currentPeriods, rulesOn, type JudgeSetting } from '@core/modules/cadence/judge';
import { lastWorkingDay } from '@core/modules/cadence/office-meetings';
import { termOf } from '@core/modules/cadence/term';
import { judgePeriod, type Subject } from '@core/modules/cadence/verdict';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { addDays, toDayNumber, type Day } from '@core/shared/calendar/day';
import { periodOf, previousPeriod, type Period } from '@core/shared/calendar/period';

/** A pair as its cadence knows it. */
export interface PairFacts {
  readonly begunOn: Day;
  readonly endedOn?: Day | undefined;
  readonly done: readonly Pick<Done, 'id' | 'on'>[];
}

/** The obligations of a kind, as the engine of cadences takes them. */
export const pairObligations = ({ cadence }: Pick<PairKind, 'cadence'>): Obligation[] =>
  cadence.map((one) => ({ ...one, owedBy: 'pair', evidence: 'event', event: 'together' }));

/** C1: the verdict on one obligation of a pair in a period. */
export function judgePair(
  { begunOn, endedOn, done }: PairFacts,
  obligation: Obligation,
  period: Period,
  setting: JudgeSetting,
): Verdict {
  const rules = rulesOn(setting.pack, period.first);
  const inForce = unionOf([{ from: begunOn, ...(endedOn ? { to: addDays(endedOn, 1) } : {}) }]);
  const subject: Subject = {
    inForce,
    recordable: inForce,
    owed: inForce,
    free: inForce,
    waiting: [],
    why: { never: 'notPaired', short: 'newlyPaired' },
  };
  const counted = done
    .filter(({ on }) => toDayNumber(on) >= period.first && toDayNumber(on) <= period.last)
    .filter(({ on }) => contains(inForce, toDayNumber(on)))
    .map(({ id, on }) => ({ id, on, backfilled: false }));
  const evidence = { counted: inOrder(counted), notCounted: [] };
  const term = termOf(obligation, rules, period, setting.calendar);
  return judgePeriod(term, subject, evidence, noClaims, setting);
}

/** The lights of a pair: every obligation in the periods that matter today, older first. */
export function pairVerdicts(
  kind: Pick<PairKind, 'cadence'>,
  facts: PairFacts,
  setting: JudgeSetting,
): { obligation: Obligation; period: Period; verdict: Verdict }[] {
  const rules = rulesOn(setting.pack, toDayNumber(setting.today));
  return pairObligations(kind).flatMap((obligation) =>
    currentPeriods(obligation, rules, setting.today).map((period) => ({
      obligation,
      period,
      verdict: judgePair(facts, obligation, period, setting),
    })),
  );
}

/** Something that a pair owes, by its day. */
export interface PairDue {
  readonly what: string;
  readonly dueOn: Day;
  readonly overdue: boolean;
}

/**
 * C2: meetings that are owed today, the earliest first.
 * @param since a day of a period further back that is looked at too: what was missed then stays missed
 */
export function pairDues(
  kind: Pick<PairKind, 'cadence'>,
  facts: PairFacts,
  setting: JudgeSetting,
  since?: Day,
): PairDue[] {
  return pairObligations(kind)
    .flatMap((obligation) => {
      const running = periodOf(obligation.period, setting.today);
      const first = since ? periodOf(obligation.period, since) : running;
      const earlier = first.last < previousPeriod(running).first ? [first] : [];
      return [...earlier, previousPeriod(running), running].flatMap((period) => {
        const { state } = judgePair(facts, obligation, period, setting);
        const owed =
          state === 'dueSoon' || state === 'missed' || (period !== running && state === 'open');
        const dueOn = lastWorkingDay(period, setting.calendar);
        return owed ? [{ what: obligation.title, dueOn, overdue: setting.today > dueOn }] : [];
      });
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}
