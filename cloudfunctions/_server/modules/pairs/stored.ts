/**
 * A pair: one document, its entries a log that only grows. What lists ask for stands beside
 * the log and is worked out of it at each write.
 */
import type { Pair, PairEndKind } from '@core/modules/pairs/contract';
import type { OpenPair } from '@core/modules/pairs/may-pair';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';
import type { StoredDue } from '@server/modules/standards/stored';

export interface StoredPair extends Base, Partial<StoredDue> {
  kind: string;
  /** First day of the version that it began with. */
  rulesFrom: Day;
  from: Pair['from'];
  to: Pair['to'];
  /** Ids of both sides: pages of either ask by them. */
  partyIds: string[];
  /** Party organisations of both sides, or a leader: it is theirs to meet. */
  meetsIds: string[];
  /** Of the helped side; of a village that of the firm. */
  townId: string;
  /** Of the helped side when it began: the order of lists. */
  sortKey: string;
  /** Level of the helped side when it began, where the kind has a scale. */
  level?: string;
  goals: string[];
  before: Pair['before'];
  begunOn: Day;
  begunBy: string;
  /** Taken over from the record of before 2026-11-29, which knew no day of its beginning. */
  takenOver?: boolean;
  entries: Pair['entries'];
  state: 'underWay' | 'ended';
  endKind?: PairEndKind;
  endedOn?: Day;
}

/** Pairs of one side that stand: two who begin at once find each other here. The id is the side's. */
export interface StoredPairHead extends Base {
  open: OpenPair[];
}

export interface PairCollections {
  pairs: StoredPair;
  pairHeads: StoredPairHead;
}
