/** Towns, units and party organisations, and what happened at a unit: its year and its contacts. */
import type { DayInterval, UnitFacts } from '@core/modules/cadence/contract';
import type { UnitFact } from '@core/modules/units/facts.contract';
import type { Formation, OperatingStatus, UnitKind } from '@core/modules/units/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';
import type { CorrectedOn, StoredUnitChange } from './changes-stored';

export interface StoredNode extends Base {
  kind: 'district' | 'committee' | 'town';
  name: string;
  parentId?: string;
  /** Of a town: its place in the office's own table, from 0. */
  order?: number;
}

export interface StoredUnit extends Base {
  name: string;
  nameKey: string;
  creditCode?: string;
  kind: UnitKind;
  townId: string;
  townName: string;
  headcount?: number;
  formation: Formation;
  status: OperatingStatus;
  closures: DayInterval[];
  /** Day on which the unit came into the records: nothing before it is owed. */
  recordsFrom?: Day;
  phone?: string;
  address?: string;
  /** `纬度,经度`, as `core/modules/units/map-point.ts` reads it. */
  mapPoint?: string;
  /** 联系人, and the post that they hold. */
  contactName?: string;
  contactPost?: string;
  /** Facts that were put right in the app: an older list does not take their place. */
  corrected?: Partial<Record<UnitFact, CorrectedOn>>;
  /** Names that it had before: a list that still has one of them means this unit. */
  formerNames?: string[];
  /** The last change of its facts that stands: the one that can be taken back. */
  lastChangeId?: string;
  partyOrganizationIds: string[];
  /** Lower-case name and pinyin initials, for search. */
  searchText: string;
  /** The town's place or pinyin, the unit's pinyin, name and id: the order of lists, and their cursor. */
  sortKey: string;
  /** Another one with every write (`runtime/revision.ts`); absent until the first since there were any. */
  rev?: string;
}

/**
 * One document per unit and calendar year: its responsibilities and its
 * contacts in short. Verdicts are computed from it at read, so logging a
 * contact touches this document and the contact's own, and nothing above.
 */
export interface StoredUnitYear extends Base {
  unitId: string;
  year: number;
  name: string;
  townId: string;
  townName: string;
  phone?: string;
  contactName?: string;
  contactPost?: string;
  partyOrganizationIds: string[];
  instructorIds: string[];
  facts: Omit<UnitFacts, 'unitId'>;
  /** How its contacts lie in the database (`stored-form.ts`, which says so); absent until migration 005. */
  packed?: 'texts';
  /** Its contacts as the database holds them, those of before and the latest: use cases see `facts.contacts`. */
  earlier?: string;
  recent?: string;
  /** Another one with every write (`runtime/revision.ts`): only a query that asks for it sees it. */
  rev?: string;
}

export interface UnitCollections {
  orgNodes: StoredNode;
  units: StoredUnit;
  unitYears: StoredUnitYear;
  unitChanges: StoredUnitChange;
}
