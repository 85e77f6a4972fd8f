/** The two sides of a what-if, and what each kind of subject answers. */
import { noMoves, type Moves } from '@core/modules/rules/what-if';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import type { Deps } from '@server/runtime/deps';

/** Cases by name in one answer: the sums are of all. */
export const MOST_CASES = 40;

/** Rules with the calendar that they make, as a use case is given them. */
export type Side = Deps & { readonly pack: RulePack; readonly calendar: WorkCalendar };

/** The rules as they are, and as if a draft had always been in force. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** What one kind answers: where the next answer begins, and what moved. */
export interface Compared {
  readonly first: string;
  readonly last: string;
  readonly done: number;
  readonly total: number;
  readonly next?: string | undefined;
  readonly sums: Moves;
}

/** Where there is nothing of a kind to judge. */
export const nothing = (today: string): Compared => ({
  first: today,
  last: today,
  done: 0,
  total: 0,
  sums: noMoves(),
});
