/** One record of the outbox. */
import type { ActionName, ActionRequest } from '@core/modules/actions';

export type OutboxState = 'saved' | 'sending' | 'delivered' | 'held';

export interface OutboxItem<A extends ActionName = ActionName> {
  readonly id: string;
  readonly action: A;
  readonly input: ActionRequest<A>;
  /** The person who saved it: nobody else's account sends it. */
  readonly owner: string;
  /** What the list of the outbox calls it. */
  readonly title: string;
  readonly savedAt: number;
  /** Grows with every record of this phone, whatever its clock says; absent in an earlier version's. */
  readonly seq?: number;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly receipt?: string;
  /** Why it waits for a person. */
  readonly reason?: string;
  /** The held record that it rests on: nobody needs to look at this one. */
  readonly heldWith?: string;
}

/** Saved on the phone or being sent: neither delivered, nor held for the person to look at. */
export const isUnderWay = ({ state }: Pick<OutboxItem, 'state'>): boolean =>
  state === 'saved' || state === 'sending';
