/** What of the outbox may be taken back, and how a withdrawal names it. Pure. */
import type { ActionName } from '@core/modules/actions';
import type { WithdrawalKind } from '@core/modules/statements/withdrawals.labels';
import type { OutboxItem } from './outbox/item';

export interface Waits {
  readonly kind: WithdrawalKind;
  /** The record's id; of 会议请假 and 补学 the meeting's. */
  readonly itemId: string;
  /** What it is called. */
  readonly what: string;
}

/** Records that wait for somebody once they have arrived, and the field that 收回 names. */
const KINDS: Partial<Readonly<Record<ActionName, readonly [WithdrawalKind, string]>>> = {
  'leave.request': ['leave', 'id'],
  'lacking.state': ['lacking', 'id'],
  'mark.contest': ['contest', 'id'],
  'closure.report': ['closure', 'id'],
  'absence.request': ['absence', 'meetingId'],
  'makeUp.finish': ['makeUp', 'meetingId'],
  'points.claim': ['claim', 'id'],
  'dispute.open': ['dispute', 'id'],
  'dataRequest.submit': ['dataRequest', 'id'],
  'suggestion.submit': ['suggestion', 'id'],
};

/** Whether a record of the outbox is one that may be taken back. */
export const mayTakeBack = ({ action, state }: OutboxItem): boolean =>
  state !== 'delivered' && (action === 'contact.record' || KINDS[action] !== undefined);

/** What a withdrawal of the record says; null where it has none of its own. */
export function withdrawalOf({ action, input, title }: OutboxItem): Waits | null {
  const [kind, field] = KINDS[action] ?? [];
  const itemId = field && (input as Readonly<Record<string, unknown>>)[field];
  return kind && typeof itemId === 'string' ? { kind, itemId, what: title } : null;
}

/** Ids of what a withdrawal of the outbox names and the server has not heard of. */
export const underWithdrawal = (items: readonly OutboxItem[]): ReadonlySet<string> =>
  new Set(
    items
      .filter(({ action, state }) => action === 'waiting.withdraw' && state !== 'delivered')
      .map(({ input }) => (input as { itemId: string }).itemId),
  );
