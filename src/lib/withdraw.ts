/** 收回: what waits for somebody's word, and what has not left the phone yet. */
import Taro from '@tarojs/taro';
import type { ActionName } from '@core/contracts/actions';
import type { WithdrawalKind } from '@core/contracts/withdrawals';
import { newId } from './ids';
import { theOutbox } from './outbox';
import type { OutboxItem } from './outbox/item';
import { saveRecord } from './save';

export interface Waits {
  readonly kind: WithdrawalKind;
  /** The record's id; of 会议请假 and 补学 the meeting's. */
  readonly itemId: string;
  /** What it is called. */
  readonly what: string;
}

/** Asks, and takes back what the server has; through the outbox, so that it waits for a signal. */
export async function withdraw({ kind, itemId, what }: Waits): Promise<void> {
  const words = '收回后不再处理，记录保留并标明“已收回”；需要时可以重新提交。';
  if (!(await agreed(what, words))) return;
  saveRecord('waiting.withdraw', { id: newId(), kind, itemId }, `收回：${what}`);
}

/** Records that wait for somebody once they have arrived, and what of them 收回 names. */
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

/**
 * Takes back a record of the outbox: one that never left the phone is gone; one that may have
 * arrived is followed by a withdrawal, which the outbox sends after it.
 */
export async function takeBackUnsent(item: OutboxItem): Promise<void> {
  const words = '这条记录还没有确认送达；如果已经送达，会随后收回。';
  if (!(await agreed(item.title, words)) || theOutbox().takeBack(item.id)) return;
  if (item.action === 'contact.record') {
    const input = { id: newId(), contactId: item.id, reason: '本人收回', recordedAt: Date.now() };
    saveRecord('contact.void', input, `收回：${item.title}`);
    return;
  }
  const [kind, field] = KINDS[item.action] ?? [];
  const itemId = field && (item.input as Readonly<Record<string, unknown>>)[field];
  if (!kind || typeof itemId !== 'string') return;
  saveRecord('waiting.withdraw', { id: newId(), kind, itemId }, `收回：${item.title}`);
}

/** Ids of what a withdrawal of the outbox names and the server has not heard of. */
export const underWithdrawal = (items: readonly OutboxItem[]): ReadonlySet<string> =>
  new Set(
    items
      .filter(({ action, state }) => action === 'waiting.withdraw' && state !== 'delivered')
      .map(({ input }) => (input as { itemId: string }).itemId),
  );

async function agreed(what: string, content: string): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: '收回？',
    content: `${what}\n${content}`,
    confirmText: '收回',
    cancelText: '不收回',
  });
  return confirm;
}
