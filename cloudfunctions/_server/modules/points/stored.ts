/** Stored documents of 积分评星. They hold ids of persons, never names. */
import type { ClaimDecision, ClaimState } from '@core/modules/deed-claims/actions';
import type { RatingState } from '@core/modules/ratings/actions';
import type { Rated, ShortEntry, Veto } from '@core/modules/points/contract';
import type { Confirmer, SubjectKind } from '@core/modules/points/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

interface OfSubject {
  subjectKind: SubjectKind;
  subjectId: string;
}

/** Where a subject belongs: whose list it is on, and who decides. */
export interface Place {
  /** The member's branch, or the organisation itself. */
  organizationId: string;
  townId: string;
}

/** 积分账: it only grows, and an entry's id follows from what it rests on. */
export interface StoredPointEntry extends Base, OfSubject, Omit<ShortEntry, 'id'> {
  year: number;
  /** First day of the version whose points it carries. */
  rulesFrom: Day;
  confirmedAt: number;
  receipt: string;
}

/** One document per subject and rating year: its entries in short, which every sum is computed from. */
export interface StoredPointYear extends Base, OfSubject {
  year: number;
  rulesFrom: Day;
  entries: ShortEntry[];
}

export interface StoredVeto extends Base, OfSubject, Omit<Veto, 'id'> {
  by: string;
  /** The number of the decision; what it was about is not kept. */
  reference: string;
  withdrawal?: { by: string; reason: string };
}

/** A step of a claim's life after it was made. */
export interface StoredClaimStep {
  id: string;
  kind: ClaimDecision | 'answer' | 'withdraw';
  by: string;
  at: number;
  text?: string;
}

/** 申报. */
export interface StoredClaim extends Base, OfSubject, Place {
  indicator: string;
  year: number;
  on: Day;
  times: number;
  points: number;
  text: string;
  evidence?: string;
  measured?: number;
  confirmer: Confirmer;
  by: string;
  recordedAt: number;
  receivedAt: number;
  state: ClaimState;
  steps: StoredClaimStep[];
  receipt: string;
  contentHash: string;
}

/** 异议. */
export interface StoredDispute extends Base, OfSubject, Place {
  about: { kind: 'entry' | 'claim' | 'rating'; id: string };
  text: string;
  by: string;
  at: number;
  open: boolean;
  answer?: { id: string; text: string; by: string; at: number; changed: boolean };
  withdrawnAt?: number;
}

/** 月评价, 季评议 of a branch, signed: what the records said on that day, and the remarks. */
export interface StoredReview extends Base {
  organizationId: string;
  unit: 'month' | 'quarter';
  periodKey: string;
  last: Day;
  people: { personId: string; points: number; entries: number; remark?: string }[];
  by: string;
  at: number;
  receipt: string;
}

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

export interface PointsCollections {
  pointEntries: StoredPointEntry;
  pointYears: StoredPointYear;
  vetoes: StoredVeto;
  claims: StoredClaim;
  disputes: StoredDispute;
  reviews: StoredReview;
  ratingRuns: StoredRatingRun;
  ratings: StoredRating;
  ratingCorrections: StoredRatingCorrection;
}
