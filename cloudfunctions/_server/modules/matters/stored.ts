/** 诉求和承诺 of a unit. */
import type { NeedState, PromiseState } from '@core/modules/matters/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** A need or a promise of a unit. */
export interface StoredMatter extends Base {
  kind: 'need' | 'promise';
  unitId: string;
  townId: string;
  text: string;
  raisedOn: Day;
  dueOn?: Day;
  raisedBy: string;
  state: NeedState | PromiseState;
  open: boolean;
  /** Added in order, never overwritten. */
  steps: { on: Day; by: string; state: NeedState | PromiseState; note?: string }[];
  receipt: string;
}

export interface MatterCollections {
  matters: StoredMatter;
}
