/** 收回: what waits for somebody's word, and what has not left the phone yet. */
import Taro from '@tarojs/taro';
import { newId } from './ids';
import { theOutbox } from './outbox';
import type { OutboxItem } from './outbox/item';
import { saveRecord } from './save';
import { withdrawalOf, type Waits } from './withdraw.shared';

/** Asks, and takes back what the server has; through the outbox, so that it waits for a signal. */
export async function withdraw(waits: Waits): Promise<void> {
  const words = '收回后不再处理，记录保留并标明“已收回”；需要时可以重新提交。';
  if (await agreed(waits.what, words)) send(waits);
}

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
  const named = withdrawalOf(item);
  if (named) send(named);
}

function send({ kind, itemId, what }: Waits): void {
  saveRecord('waiting.withdraw', { id: newId(), kind, itemId }, `收回：${what}`);
}

async function agreed(what: string, content: string): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: '收回？',
    content: `${what}：${content}`,
    confirmText: '收回',
    cancelText: '不收回',
  });
  return confirm;
}
