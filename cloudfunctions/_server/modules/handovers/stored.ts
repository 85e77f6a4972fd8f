/** Handovers of units from one instructor to another. */
import type { HandoverState, HandoverSheet } from '@core/modules/handovers/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** Units that pass from one instructor to another. */
export interface StoredHandover extends Base {
  fromId: string;
  toId: string;
  unitIds: string[];
  townIds: string[];
  on: Day;
  reason: string;
  proposedBy: string;
  at: number;
  state: HandoverState;
  signedOn?: Day;
  effectiveOn?: Day;
  /** The sheet as it was signed. */
  sheet?: HandoverSheet['sheet'];
}

export interface HandoverCollections {
  handovers: StoredHandover;
}
