/** A unit's 台账 with what is still on the phone. Pure. */
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import type { LedgerFact, LedgerValue } from '@core/modules/unit-profile/contract';
import type { LedgerCode } from '@core/modules/unit-profile/labels';
import { clearStates, fieldsOf } from '@core/modules/unit-profile/ledger';
import type { OutboxItem } from '@app/data/outbox/outbox';

export type LedgerOpen = ActionOutput<'ledger.open'>;

export interface LedgerView extends LedgerOpen {
  /** Statements that the server's answer does not hold yet. */
  readonly pending: readonly OutboxItem<'ledger.state'>[];
  /** Fields whose value is on the phone only. */
  readonly onPhone: ReadonlySet<LedgerCode>;
}

/** Statements on the way are shown as they will stand; what was refused is listed and changes nothing. */
export function withPending(page: LedgerOpen, outbox: readonly OutboxItem[]): LedgerView {
  const known = new Set(page.history.map(({ id }) => id));
  const pending = outbox.filter(
    (item): item is OutboxItem<'ledger.state'> =>
      item.action === 'ledger.state' &&
      // Delivered ones are in the next answer; an older one may lie beyond the first page.
      item.state !== 'delivered' &&
      !known.has(item.id) &&
      (item.input as ActionRequest<'ledger.state'>).unitId === page.unit.unitId,
  );
  const onPhone = new Set<LedgerCode>();
  const facts = new Map(page.facts.map((fact) => [fact.code, fact]));
  for (const { input, state } of pending) {
    if (state === 'held') continue;
    const stated = Object.entries(input.values) as [LedgerCode, LedgerValue | null][];
    for (const [code, value] of stated) {
      onPhone.add(code);
      if (value === null) facts.delete(code);
      else facts.set(code, { code, value, from: 'stated', on: page.today });
    }
  }
  if (onPhone.size === 0) return { ...page, pending, onPhone };
  const inOrder = fieldsOf(page.unit).flatMap(({ code }): LedgerFact[] => {
    const fact = facts.get(code);
    return fact ? [fact] : [];
  });
  return { ...page, facts: inOrder, clears: clearStates(page.unit, inOrder), pending, onPhone };
}
