/**
 * What would have been other under a draft: the same facts judged by the rules as they were, and by
 * the rules as if the draft had always been in force. Nothing that is stored is touched.
 *
 * I1 The quarter is the last one whose periods are all over and can no longer be recorded.
 * I2 What a month of it is reported by is judged: weeks by their Thursday, longer periods by their end.
 * I3 Only what moves is told, from where to where; what one side does not ask for is 不要求 there.
 */
import type { Verdict } from '@core/modules/cadence/contract';
import { rulesOn } from '@core/modules/cadence/judge';
import { planMonth, type Plan } from '@core/modules/cadence/plan';
import type { JudgeSetting } from '@core/modules/cadence/judge';
import type { Term } from '@core/modules/cadence/term';
import type { Scale } from '@core/modules/points/rules.contract';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { toDayNumber, type Day } from '@core/shared/calendar/day';
import {
  periodAt,
  periodsBetween,
  previousPeriod,
  type Period,
} from '@core/shared/calendar/period';
import { composeRules, type RuleChange, type SignedRules } from './compose';
import type { MovedCase, RuleMove } from './what-if.contract';

/** Earlier than any period that is judged: the draft as if it had always been in force. */
const ALWAYS = '2000-01-01';

/** The rules as if changes had always been in force; what else was signed stays. */
export function asIfAlways(
  base: RulePack,
  signed: readonly SignedRules[],
  changes: readonly RuleChange[],
  today: Day,
): RulePack {
  const parts = new Set(changes.map(({ part }) => part));
  const others = signed.map(({ from, changes: all }) => ({
    from,
    changes: all.filter(({ part }) => !parts.has(part)),
  }));
  const { own: _own, ...pack } = composeRules(base, [...others, { from: ALWAYS, changes }], today);
  return pack;
}

/** I1: the last quarter that no grace reaches any more, under either rules. */
export function closedQuarter(today: Day, packs: readonly RulePack[]): Period {
  const now = toDayNumber(today);
  const grace = Math.max(...packs.map((pack) => rulesOn(pack, now).graceDays));
  let quarter = previousPeriod(periodAt('quarter', now));
  while (quarter.last + grace >= now) quarter = previousPeriod(quarter);
  return quarter;
}

/** I2: everything that is reported under the months of a quarter. */
export function planQuarter(quarter: Period, setting: JudgeSetting): Plan {
  const [first, ...others] = periodsBetween('month', quarter.first, quarter.last).map(({ key }) =>
    planMonth(key, setting),
  );
  if (!first) throw new RangeError('a quarter has months');
  return { ...first, terms: [first, ...others].flatMap(({ terms }) => terms) };
}

/** The terms of two plans by obligation and period: either side may not ask for it. */
export function matched(
  before: readonly Term[],
  after: readonly Term[],
): readonly { readonly key: string; readonly term: Term; before: number; after: number }[] {
  const keyOf = ({ obligation, period }: Term): string => `${obligation.code}/${period.key}`;
  const found = new Map<string, { key: string; term: Term; before: number; after: number }>();
  before.forEach((term, i) =>
    found.set(keyOf(term), { key: keyOf(term), term, before: i, after: -1 }),
  );
  after.forEach((term, i) => {
    const key = keyOf(term);
    const known = found.get(key);
    found.set(key, known ? { ...known, term, after: i } : { key, term, before: -1, after: i });
  });
  return [...found.values()];
}

const STATES: Readonly<Record<Verdict['state'], string>> = {
  met: '已完成',
  missed: '未完成',
  exempt: '免计',
  notApplicable: '不计',
  open: '进行中',
  dueSoon: '进行中',
};

/** I3: a mark in words. */
export function sayMark(
  mark: Pick<Verdict, 'state' | 'contested' | 'waiting'> | undefined,
): string {
  if (!mark) return '不要求';
  if (mark.state === 'missed' && (mark.contested || mark.waiting)) return '申诉或待确认';
  return STATES[mark.state];
}

/** Sums moves and keeps some cases. */
export interface Moves {
  judged: number;
  readonly moves: Map<string, RuleMove>;
  readonly cases: MovedCase[];
}

export const noMoves = (): Moves => ({ judged: 0, moves: new Map(), cases: [] });

/** One more that was judged under both; told where it moved. */
export function note(sums: Moves, one: MovedCase, mostCases: number): void {
  sums.judged += 1;
  if (one.before === one.after) return;
  const { kind, of, before, after } = one;
  const key = [kind, of, before, after].join('\u0000');
  const known = sums.moves.get(key);
  sums.moves.set(key, { kind, of, before, after, count: (known?.count ?? 0) + 1 });
  if (sums.cases.length < mostCases) sums.cases.push(one);
}

/** An entry as it would have been under another scale: so many awards, at what one is worth there. */
export function repriced<E extends { readonly indicator: string; readonly points: number }>(
  before: Scale,
  after: Scale,
): (entry: E) => E {
  const worth = (scale: Scale): Map<string, number> =>
    new Map(scale.indicators.map(({ code, points }) => [code, points]));
  const [was, is] = [worth(before), worth(after)];
  return (entry) => {
    const [old, now] = [was.get(entry.indicator), is.get(entry.indicator)];
    if (!old || now === undefined || old === now || entry.points % old !== 0) return entry;
    return { ...entry, points: (entry.points / old) * now };
  };
}
