/** What was counted of units and towns, kept for the next count. */
import type { TownSum } from '@core/modules/counts/kept-town';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** What units of a town add to a view, as they were last counted: those of one page. */
export interface StoredCountedUnits extends Base {
  /** Of what, by which rules and notices (`view.ts`). */
  key: string;
  /** A business date on which all of them stood so. */
  countedOn: Day;
  /** Another one whenever the units are written. */
  mark: string;
  /** A line for each unit (`core/modules/counts/kept-unit.ts`): one text, since the SDK costs by values. */
  units: string;
}

/** What the towns of the district came to in a view when it was last counted; the id is the view's place. */
export interface StoredCountedTowns extends Base {
  key: string;
  /** Which counting counted them. */
  countedBy: string;
  countedOn: Day;
  /** When each unit's years were last compared one by one. */
  comparedOn: Day;
  /** A line for each instructor on leave as it was known before the counting began. */
  leaves: string;
  /** `CountedTown`s as JSON. */
  towns: string;
}

/** What the units of one town came to. */
export interface CountedTown {
  townId: string;
  /** Instant before anything of it was read. */
  seen: number;
  /** The first day on which one of its units is to be judged again; empty when none is. */
  due: Day;
  /** Of the documents of its units, page by page. */
  marks: string[];
  /** Its units, and how many documents of years they have. */
  listed: number;
  years: number;
  sum: TownSum;
}

export interface CountCollections {
  countedUnits: StoredCountedUnits;
  countedTowns: StoredCountedTowns;
}
