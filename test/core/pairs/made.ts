/** Pairs of the pack 濉溪, as the records have their two sides. */
import type { PairEntry, Pair } from '@core/modules/pairs/contract';
import type { OpenPair, Side } from '@core/modules/pairs/may-pair';
import type { PairKind } from '@core/modules/pairs/rules.contract';
import type { Facts } from '@core/modules/standards/facts.contract';
import { suixi } from '@core/rulepacks/suixi';
import { suixiPairs } from '@core/rulepacks/suixi/pairs';
import { instantOf } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';

export const calendar = createWorkCalendar();
export const scales = suixi.grades;
export const setting = (today: string) => ({ pack: suixi, calendar, today });

const kindOf = (code: string): PairKind => {
  const found = suixiPairs.find((one) => one.code === code);
  if (!found) throw new Error(`no kind ${code}`);
  return found;
};
export const helping = kindOf('helping');
export const seven = kindOf('sevenContacts');

/** What the records say of a side with a level. */
export const level = (value: string, more: Facts = {}): Facts => ({
  organised: { value: true },
  separate: { value: value < 'D' },
  'grade/class': { value, on: '2026-03-02' },
  'meetings/partyDay/6': { value: 0 },
  'activists/12': { value: 0 },
  ...more,
});

export const side = (
  kind: Side['party']['kind'],
  id: string,
  facts: Facts = {},
  open: readonly OpenPair[] = [],
): Side => ({ party: { kind, id }, ownIds: [], facts, open });

export const made = (more: Partial<Pair> = {}): Pair => ({
  pairId: 'p1',
  kind: 'helping',
  rulesFrom: '2014-07-01',
  from: { kind: 'organization', id: 'a' },
  to: { kind: 'organization', id: 'c' },
  goals: ['rises', 'meetsAgain'],
  before: level('C'),
  begunOn: '2026-01-05',
  begunBy: 'town1',
  entries: [],
  ...more,
});

let at = 0;
type Kinds = PairEntry['kind'];
export function entry<K extends Kinds>(
  kind: K,
  on: string,
  more: Partial<Extract<PairEntry, { kind: K }>>,
): PairEntry {
  at += 1;
  const base = {
    id: `e${at}`,
    at: instantOf(on, '12:00') + at,
    on,
    by: 'branch1',
    office: 'branch',
  };
  return { kind, ...base, ...more } as unknown as PairEntry;
}
export const visit = (on: string, more: object = {}) =>
  entry('activity', on, { activity: 'visit', counts: {}, ...more });
