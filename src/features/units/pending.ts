/** A unit's page with the records that are still on the phone: shown, and judged in by the same engine. */
import type { ActionOutput } from '@core/contracts/actions';
import type { ContactInput } from '@core/contracts/actions/work';
import type { OutboxItem } from '@app/lib/outbox/outbox';

export type UnitOpen = ActionOutput<'unit.open'>;

export interface PendingContact {
  readonly input: ContactInput;
  readonly item: OutboxItem;
}

/** Records of this unit in the outbox that the server's answer does not hold yet, newest first. */
export function unitWithPending(
  page: UnitOpen,
  outbox: readonly OutboxItem[],
): UnitOpen & { pending: PendingContact[]; correcting: Set<string> } {
  const known = new Set(page.timeline.map((entry) => entry.contactId));
  const pending = outbox
    .filter((item) => item.action === 'contact.record' && !known.has(item.id))
    .map((item) => ({ item, input: item.input as ContactInput }))
    .filter(({ input, item }) => input.unitId === page.unit.unitId && item.state !== 'delivered')
    .reverse();
  const correcting = outbox
    .filter(({ action }) => action === 'contact.correct' || action === 'contact.void')
    .filter(({ state }) => state === 'saved' || state === 'sending')
    .map((item) => (item.input as { contactId: string }).contactId);
  return { ...page, pending, correcting: new Set(correcting) };
}
