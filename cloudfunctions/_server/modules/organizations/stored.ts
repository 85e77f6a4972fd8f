/** Events of party organisations. Ids only, never names of persons. */
import type { ChangeKind, OrganizationChange } from '@core/modules/organizations/contract';
import type { PartyOrganizationKind } from '@core/modules/units/contract';
import type { UnitSpan, Appointment } from '@core/modules/organizations/tree';
import type { Day } from '@core/shared/calendar/day';
import type { StoredBranchSetting } from '@server/modules/meetings/stored';
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

export interface StoredPartyOrganization extends Base {
  name: string;
  nameKey: string;
  /** Pinyin, name and id: the order of lists, and their cursor. */
  sortKey: string;
  kind: PartyOrganizationKind;
  townId: string;
  unitIds: string[];
  /** What a branch has settled about its meetings. */
  meetings?: StoredBranchSetting;
  /** The 总支 or 党委 that it is under. */
  parentId?: string;
  /** Days on which units belonged, where events have moved them. */
  spans?: UnitSpan[];
  /** Posts since events keep them; before, the roster's roles tell who is secretary. */
  posts?: Appointment[];
  electedOn?: Day;
  termYears?: 3 | 5;
  endedOn?: Day;
  /** The event that changed it last: an earlier one can no longer be taken back. */
  lastEventId?: string;
}

/** A step of 发展党员: name, step and day only. */
export interface StoredDevelopment extends Base {
  unitId: string;
  townId: string;
  partyOrganizationIds: string[];
  name: string;
  step: 'activist' | 'probationary';
  on: Day;
  by: string;
}

export interface OrganizationCollections {
  partyOrganizations: StoredPartyOrganization;
  organizationEvents: StoredOrganizationEvent;
  developments: StoredDevelopment;
}
