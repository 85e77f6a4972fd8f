/**
 * What pairs and pledges say for points, out of their logs as they stand.
 *
 * P1 A promise counts when it is public, when it is kept, and when everybody who judged it is
 *    satisfied: of each judgement more than half say 满意, and so does the leader.
 * P2 A post counts in every half-year in which it is held, from the day on which it is public;
 *    what is done on it counts on its day, and so does a day with a standard.
 * P3 What was done together counts for the helper on its day, under the pair's kind; a pair that
 *    reached its end under the kind and `Reached`.
 * P4 What was voided, struck out by a contest or ended as a mistake says nothing: what was given
 *    for it is taken back.
 */
import type { RecordFact } from './derive';
import type { Pair } from '@core/modules/pairs/contract';
import { pairStanding } from '@core/modules/pairs/standing';
import type { Marks, Pledge } from '@core/modules/pledges/contract';
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import { pledgeStanding, totalOf, type PledgeStanding } from '@core/modules/pledges/standing';
import { formatDay, toDayNumber, type Day } from '@core/shared/calendar/day';
import { periodAt, periodsBetween } from '@core/shared/calendar/period';

/** P1, P2, P4: of whoever made the pledge. */
export function pledgeFacts(
  { shape }: Pick<PledgeKind, 'shape'>,
  pledge: Pledge,
  today: Day,
): RecordFact[] {
  const standing = pledgeStanding({}, pledge);
  const { publicOn, deeds, end } = standing;
  if (!publicOn || end?.outcome === 'mistake') return [];
  const fact = (name: string, on: Day, id = pledge.pledgeId): RecordFact => ({
    record: 'pledge',
    fact: name,
    id,
    on,
  });
  const done = (name: string): RecordFact[] => deeds.map(({ id, on }) => fact(name, on, id));
  switch (shape) {
    case 'promise':
      return [
        fact('promised', publicOn),
        ...(end?.outcome === 'kept' ? [fact('kept', end.on)] : []),
        ...(end && isSatisfied(standing) ? [fact('satisfied', end.on)] : []),
      ];
    case 'post':
      return [
        ...heldDays(standing, pledge, today).map((on) => fact('postHeld', on)),
        ...done('postServed'),
      ];
    case 'day':
      return done('dayHeld');
  }
}

/** P2: posts of its members, for the branch. */
export const postFacts = (
  kind: Pick<PledgeKind, 'shape'>,
  pledge: Pledge,
  today: Day,
): RecordFact[] =>
  pledgeFacts(kind, pledge, today).flatMap((one) =>
    one.fact === 'postHeld' ? [{ ...one, fact: 'postSet' }] : [],
  );

/** P2: one day in each half-year in which it is held, the first. */
function heldDays({ publicOn, end }: PledgeStanding, { until }: Pledge, today: Day): Day[] {
  const from = toDayNumber(publicOn ?? today);
  const last = Math.min(...[until, today, ...(end ? [end.on] : [])].map((day) => toDayNumber(day)));
  if (last < from) return [];
  return periodsBetween('halfYear', periodAt('halfYear', from).first, last).map(({ first }) =>
    formatDay(Math.max(first, from)),
  );
}

const mostly = ({ good, fair, poor }: Marks): boolean => good * 2 > totalOf({ good, fair, poor });

/** P1. A judgement that the pack does not ask for is not there to be satisfied. */
const isSatisfied = ({ end, peers, leader }: PledgeStanding): boolean =>
  Boolean(end?.served ?? peers ?? leader) &&
  (!end?.served || totalOf(end.served) === 0 || mostly(end.served)) &&
  (!peers || mostly(peers.marks)) &&
  (!leader || leader.mark === 'good');

/** P3, P4: of the helper. */
export function pairFacts(pair: Pair): RecordFact[] {
  const { done, end } = pairStanding({ reviewMonths: 12 }, pair);
  if (end?.end === 'mistake') return [];
  const fact = (name: string, id: string, on: Day): RecordFact => ({
    record: 'pair',
    fact: name,
    id,
    on,
  });
  return [
    ...done.map(({ id, on }) => fact(pair.kind, id, on)),
    ...(end?.end === 'reached' ? [fact(`${pair.kind}Reached`, pair.pairId, end.on)] : []),
  ];
}
