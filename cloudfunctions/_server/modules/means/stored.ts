/**
 * A grant: one document, its entries a log that only grows, its sums beside it in 分. No number of
 * an account is kept, and nothing is paid from here.
 */
import type { Grant, GrantState } from '@core/modules/means/contract';
import type { SubjectKind } from '@core/modules/standards/rules.contract';
import type { UnitKind } from '@core/modules/units/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';
import type { StoredDue } from '@server/modules/standards/stored';

export interface StoredGrant extends Base, Partial<StoredDue> {
  /** First day of the version that it began with. */
  rulesFrom: Day;
  subjectKind: SubjectKind;
  subjectId: string;
  townId: string;
  organizationIds: string[];
  /** Of its first unit, for sums by kind. */
  unitKind: UnitKind;
  sortKey: string;
  entitlement?: string;
  channel: string;
  purpose: string;
  fen: number;
  ground: Grant['ground'];
  raised: boolean;
  /** Calendar year of its beginning: sums go by it. */
  year: string;
  begunOn: Day;
  begunBy: string;
  entries: Grant['entries'];
  state: GrantState;
  granted: number;
  paid: number;
  spent: number;
}

/** That a ground has given what it gives; the id is made of the ground, so it is there once. */
export interface StoredMeansGround extends Base {
  grantId: string;
}

/** What an entitlement has given in a year, in 分; the id is its code and the year. */
export interface StoredMeansYear extends Base {
  fen: number;
}

export interface MeansCollections {
  grants: StoredGrant;
  meansGrounds: StoredMeansGround;
  meansYears: StoredMeansYear;
}
