/** Stored documents of 积分评星. They hold ids of persons, never names. */
import type { ShortEntry, Veto } from '@core/modules/points/contract';
import type { SubjectKind } from '@core/modules/points/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

export interface OfSubject {
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

export interface PointCollections {
  pointEntries: StoredPointEntry;
  pointYears: StoredPointYear;
  vetoes: StoredVeto;
  reviews: StoredReview;
}
