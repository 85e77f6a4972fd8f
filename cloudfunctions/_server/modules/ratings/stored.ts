/** Runs of 评星 and what came of them. They hold ids of persons, never names. */
import type { Rated } from '@core/modules/points/contract';
import type { SubjectKind } from '@core/modules/points/rules.contract';
import type { RatingState } from '@core/modules/ratings/actions';
import type { Day } from '@core/shared/calendar/day';
import type { OfSubject } from '@server/modules/points/stored';
import type { Base } from '@server/runtime/stored-base';

/** 评星 of one year and kind. */
export interface StoredRatingRun extends Base {
  subjectKind: SubjectKind;
  year: number;
  packId: string;
  rulesFrom: Day;
  cutOff: Day;
  state: RatingState;
  /** Day of the start: whose members are rated. */
  startedOn: Day;
  startedBy: string;
  /** Counts the runs anew; a chunk of an earlier one writes nothing more. */
  generation: number;
  /** Last group that is done. */
  cursor: string;
  groups: number;
  counts: Record<string, number>;
  digest: string;
  publishedOn?: Day;
  publicUntil?: Day;
  finalOn?: Day;
}

/** Results of one group: a branch's members, or a town's organisations, by id. */
export interface StoredRating extends Base {
  runId: string;
  year: number;
  subjectKind: SubjectKind;
  groupId: string;
  townId: string;
  subjectIds: string[];
  results: Rated[];
}

/** A signed correction; the original stays as it was. */
export interface StoredRatingCorrection extends Base, OfSubject {
  runId: string;
  year: number;
  before: Rated;
  after: Rated;
  reason: string;
  by: string;
  on: Day;
  at: number;
}

export interface RatingCollections {
  ratingRuns: StoredRatingRun;
  ratings: StoredRating;
  ratingCorrections: StoredRatingCorrection;
}
