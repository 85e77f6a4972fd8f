/**
 * The same engine for what a branch or an office holds: 固定党日, 三会一课, 组织生活会,
 * 民主评议, 黄石's 对接, 分析, 考核 (rules.md "every other at least n in each
 * period"). One event may serve several.
 *
 * B1 支委会 is owed only on days the branch has a committee, 党小组会 only with groups.
 * B2 A usual month (组织生活会: as a rule the fourth quarter) is noted, never failed.
 * B3 Days before its records begin are not owed, as for units (O3).
 */
import { numberToCivil, toDayNumber } from '@core/shared/calendar/day';
import type { Period } from '@core/shared/calendar/period';
import type { MeetingFacts, Verdict } from './contract';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { noClaims } from './claims';
import { inOrder } from './evidence';
import { contains, intersect, unionOf } from './intervals';
import { rulesOn, type JudgeSetting } from './judge';
import { termOf } from './term';
import { judgePeriod, type Subject } from './verdict';

/** The verdict on a branch's or an office's obligation in a period; null when the pack has none of that code. */
export function judgeMeetings(
  facts: MeetingFacts,
  code: string,
  period: Period,
  setting: JudgeSetting,
): Verdict | null {
  const rules = rulesOn(setting.pack, period.first);
  const obligation = rules.obligations.find((o) => o.code === code && o.evidence === 'event');
  if (!obligation) return null;
  const subject = meetingSubject(facts, obligation);
  const counted = facts.events
    .filter((e) => obligation.event && e.kinds.includes(obligation.event))
    .filter((e) => toDayNumber(e.on) >= period.first && toDayNumber(e.on) <= period.last)
    .filter((e) => contains(subject.inForce, toDayNumber(e.on)))
    .map(({ id, on }) => ({ id, on, backfilled: false }));
  const evidence = { counted: inOrder(counted), notCounted: [] };
  const term = termOf(obligation, rules, period, setting.calendar);
  return judgePeriod(term, subject, evidence, noClaims, setting);
}

/** B2: days of counted events outside the usual months. */
export function outsideUsualMonths(verdict: Verdict, obligation: Obligation): string[] {
  const usual = obligation.usualMonths;
  if (!usual) return [];
  return verdict.counted
    .map((c) => c.on)
    .filter((on) => !usual.includes(numberToCivil(toDayNumber(on)).month));
}

function meetingSubject(facts: MeetingFacts, { onlyWith }: Obligation): Subject {
  const established = unionOf(facts.established);
  const inForce = onlyWith ? intersect(established, unionOf(facts[onlyWith])) : established;
  const recordable = facts.recordsFrom
    ? intersect(inForce, unionOf([{ from: facts.recordsFrom }]))
    : inForce;
  return {
    inForce,
    recordable,
    owed: recordable,
    free: recordable,
    waiting: [],
    why: { never: 'notEstablished', short: 'newlyEstablished' },
  };
}
