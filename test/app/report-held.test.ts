/** What a phone tells of records that wait on it. */
import type { HeldRecord } from '@core/modules/system/actions';
import type { OutboxItem, OutboxState } from '@app/data/outbox/outbox';
import { createHeldReporter } from '@app/data/outbox/report-held';

const item = (id: string, state: OutboxState, owner = 'p1', reason = '单位不存在'): OutboxItem => ({
  id,
  action: 'contact.record',
  input: { id },
  owner,
  title: `电话联系 ${id}`,
  savedAt: 1_781_222_400_000,
  state,
  attempts: 1,
  ...(state === 'held' ? { reason } : {}),
});
const told = (reason = '单位不存在'): HeldRecord => ({
  action: 'contact.record',
  reason,
  savedAt: 1_781_222_400_000,
});

function phone() {
  const sent: HeldRecord[][] = [];
  const state = { stored: null as string | null, signal: true, owner: 'p1' };
  const tell = createHeldReporter({
    owner: () => state.owner,
    read: () => state.stored,
    write: (said) => (state.stored = said),
    send: (held) => {
      if (!state.signal) return Promise.reject(new Error('no signal'));
      sent.push(held);
      return Promise.resolve();
    },
  });
  return { state, sent, tell };
}

test('a phone that holds nothing tells nothing, also when records come and go', async () => {
  const { sent, tell } = phone();
  await tell([]);
  await tell([item('a', 'saved'), item('b', 'delivered')]);
  expect(sent).toEqual([]);
});

test('what is held is told once, and once more when it is gone', async () => {
  const { sent, tell } = phone();
  await tell([item('a', 'sending')]);
  await tell([item('a', 'held')]);
  await tell([item('a', 'held'), item('b', 'delivered')]);
  expect(sent).toEqual([[told()]]);
  await tell([item('b', 'delivered')]);
  await tell([]);
  expect(sent).toEqual([[told()], []]);
});

test('what is held with another is not told: one look at that one is enough', async () => {
  const { sent, tell } = phone();
  await tell([item('a', 'held'), { ...item('b', 'held'), heldWith: 'a' }]);
  expect(sent).toEqual([[told()]]);
});

test('what changes while the cloud is being told is told after it', async () => {
  const { sent, tell } = phone();
  const first = tell([item('a', 'held')]);
  await tell([]);
  await first;
  expect(sent).toEqual([[told()], []]);
});

test('without a signal it is told with the next change; others’ records are not', async () => {
  const { state, sent, tell } = phone();
  state.signal = false;
  const held = [item('a', 'held', 'p1', '长'.repeat(150)), item('x', 'held', 'p2')];
  await tell(held);
  expect([sent, state.stored]).toEqual([[], null]);
  state.signal = true;
  await tell(held);
  expect(sent).toEqual([[told('长'.repeat(100))]]);
});

test('another person on the same phone tells for themselves', async () => {
  const { state, sent, tell } = phone();
  const held = [item('a', 'held'), item('x', 'held', 'p2', '无权限')];
  await tell(held);
  state.owner = 'p2';
  await tell(held);
  expect(sent).toEqual([[told()], [told('无权限')]]);
  state.owner = '';
  await tell(held);
  expect(sent).toHaveLength(2);
});
