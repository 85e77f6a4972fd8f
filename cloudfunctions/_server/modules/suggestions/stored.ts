/** Documents of 投诉与建议. They hold ids of persons, never names. */
import type { SuggestionState, SuggestionStepKind } from '@core/modules/suggestions/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';
import type { Waiting } from '@server/modules/statements/stored';

export interface StoredSuggestionStep {
  /** Client-made id of the write. */
  id: string;
  kind: SuggestionStepKind;
  by: string;
  at: number;
  /** The office that took the step; absent where it is the sender's own. */
  officeId?: string;
  /** The office that it was passed on to. */
  toId?: string;
  text?: string;
  /** Of an answer: it came by the due day. */
  inTime?: boolean;
}

/** 投诉与建议. While it is open it waits (`waitsIn`: the office that must act next). */
export interface StoredSuggestion extends Base, Waiting {
  personId: string;
  text: string;
  at: number;
  receipt: string;
  state: SuggestionState;
  /** 工委 or a town: the office that must act next, or that had it last, whoever answered. */
  officeId: string;
  dueOn: Day;
  /** Added in order, never overwritten. */
  steps: StoredSuggestionStep[];
  /** Instant of the last step, or of coming in: what a month looks at. */
  changedAt: number;
  /** Instant and id, present once it is done: the order of that list, and its cursor. */
  sortKey?: string;
}

export interface SuggestionCollections {
  suggestions: StoredSuggestion;
}
