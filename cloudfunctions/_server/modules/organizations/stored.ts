/** Events of party organisations. Ids only, never names of persons. */
import type { ChangeKind, OrganizationChange } from '@core/modules/organizations/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** Collections that events change, by the fields that are theirs to change. */
export type TendedCollection = 'partyOrganizations' | 'units' | 'unitYears' | 'persons';

/** The fields of one document that an event changed: as they were (null: no document) and as they became. */
export interface StoredPatch {
  collection: TendedCollection;
  id: string;
  before: object | null;
  after: object;
}

/** What happened to party organisations on a day; its own history. The id is the client's. */
export interface StoredOrganizationEvent extends Base {
  kind: ChangeKind;
  /** Absent for a founding, which its patches tell. */
  change?: OrganizationChange;
  organizationIds: string[];
  townIds: string[];
  on: Day;
  by: string;
  at: number;
  /** Day, instant and id: the order of the history, and its cursor. */
  sortKey: string;
  receipt: string;
  patches: StoredPatch[];
  withdrawn?: { by: string; at: number; reason: string };
}
