/** 变更记录: what the app added to units and put right, and whom it named for them. */
import type { UnitChangeKind, UnitFact } from '@core/modules/units/facts.contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

export type UnitFactValue = string | number;

/** When a fact was last put right in the app: a list that is older does not take its place. */
export interface CorrectedOn {
  at: number;
  on: Day;
}

/** A fact from → to, with the mark that stood on it before. */
export interface UnitFactLine {
  fact: UnitFact;
  before?: UnitFactValue;
  after?: UnitFactValue;
  mark?: CorrectedOn;
}

/** One change; nothing of it is ever overwritten but that it was taken back. */
export interface StoredUnitChange extends Base {
  kind: UnitChangeKind;
  /** One, or several where an instructor was named for several at once. */
  unitIds: string[];
  by: string;
  on: Day;
  /** Instant and id: the order of the history, and its cursor. */
  sortKey: string;
  receipt: string;
  reason?: string;
  lines: UnitFactLine[];
  /** Who was named, or whose naming was taken back. */
  instructorId?: string;
  /** The change of the unit's facts before this one. */
  previousId?: string;
  /** The change that took this one back. */
  undoneBy?: string;
}
