/** What is under way for a thing on a page: never a record that was refused, nor one that has arrived. */
import type { OutboxItem, OutboxState } from '@app/data/outbox/item';
import { underWay } from '@app/data/outbox/under-way';

const ending = (state: OutboxState, leaveId = 'l1'): OutboxItem => ({
  id: `${state}-${leaveId}`,
  action: 'leave.end',
  input: { id: state, leaveId, lastDay: '2026-06-01' },
  owner: 'p1',
  title: '销假',
  savedAt: 0,
  state,
  attempts: 0,
});

it('is saved or being sent; a refused one is offered again', () => {
  const outbox = (['saved', 'sending', 'held', 'delivered'] as const).map((s) => ending(s));
  expect(underWay(outbox, 'leave.end').map(({ state }) => state)).toEqual(['saved', 'sending']);
});

it('is about this thing, by the action’s own input', () => {
  const outbox = [ending('saved', 'l1'), ending('saved', 'l2')];
  const found = underWay(outbox, 'leave.end', ({ leaveId }) => leaveId === 'l2');
  expect(found.map(({ input }) => input.leaveId)).toEqual(['l2']);
  expect(underWay(outbox, ['absence.decide', 'leave.end'])).toHaveLength(2);
  expect(underWay(outbox, 'leave.request')).toEqual([]);
});
