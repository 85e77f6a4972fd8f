/**
 * Who could help: by fit, and never by who is better.
 *
 * F1 Only who may: the pack's levels, room for one more, not oneself.
 * F2 What speaks for it is said: the same town, the same trade, what they hold and the helped
 *    side lacks.
 * F3 Near ones first (the same town), then who else something speaks for, each by name.
 */
import { compareNames } from '@core/shared/names/sort-key';

/** One that could help, as the records have it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly townId: string;
  /** What its units do; empty where nobody has said. */
  readonly trades: readonly string[];
  /** Standards that it holds today, by code. */
  readonly holds: readonly string[];
}

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly reasons: string[];
}

/** F2, F3: at most so many. `titles` are those of the standards, by code. */
export function suggestHelpers(
  helped: Omit<Candidate, 'id' | 'name'>,
  candidates: readonly Candidate[],
  titles: ReadonlyMap<string, string>,
  most = 20,
): Suggestion[] {
  return candidates
    .map((one) => ({ one, reasons: reasonsFor(helped, one, titles) }))
    .map((found) => ({
      ...found,
      near: nearness(found.one.townId === helped.townId, found.reasons),
    }))
    .sort((a, b) => a.near - b.near || compareNames(a.one.name, b.one.name))
    .slice(0, most)
    .map(({ one: { id, name }, reasons }) => ({ id, name, reasons }));
}

/** F3: the same town, then whoever else something speaks for, then the others. */
const nearness = (sameTown: boolean, reasons: readonly string[]): number =>
  sameTown ? 0 : reasons.length > 0 ? 1 : 2;

function reasonsFor(
  helped: Omit<Candidate, 'id' | 'name'>,
  { townId, trades, holds }: Candidate,
  titles: ReadonlyMap<string, string>,
): string[] {
  const trade = trades.find((one) => helped.trades.includes(one));
  const shows = holds
    .filter((code) => !helped.holds.includes(code))
    .flatMap((code) => titles.get(code) ?? []);
  return [
    ...(townId === helped.townId ? ['同一镇街'] : []),
    ...(trade ? [`同行业：${trade}`] : []),
    ...(shows.length > 0 ? [`已达到而对方还没有：${shows.slice(0, 3).join('、')}`] : []),
  ];
}
