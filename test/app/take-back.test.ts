/** 收回 on the phone: what never left it is gone; what may have arrived is followed by a withdrawal, in order. */
import type { Outbox } from '@app/data/outbox/outbox';
import { mayTakeBack } from '@app/data/withdraw.shared';
import { World } from '../support/outbox-world';

const leave = (outbox: Outbox, id: string) =>
  outbox.save(
    'leave.request',
    { id, from: '2026-06-10', lastDay: '2026-06-11', reason: '病假' },
    '请假',
  );
const withdraw = (outbox: Outbox, id: string, itemId: string) =>
  outbox.save('waiting.withdraw', { id, kind: 'leave', itemId }, '收回：请假');
const states = (outbox: Outbox) => outbox.list().map(({ id, state }) => [id, state]);

it('never sent: it is gone with what rests on it, and nothing reaches the server', async () => {
  const world = new World();
  const outbox = world.open();
  leave(outbox, 'a');
  withdraw(outbox, 'w', 'a');
  expect(outbox.takeBack('a')).toBe(true);
  expect(outbox.list()).toEqual([]);
  await outbox.flush();
  expect(world.server.size).toBe(0);
  expect(world.storage.size).toBe(0);
});

it.each(['noSignal', 'lostAnswer', 'killed'] as const)(
  'once tried (%s) it may have arrived: it stays, and its withdrawal goes after it',
  async (fate) => {
    const world = new World();
    world.fates = [fate];
    let outbox = world.open();
    leave(outbox, 'a');
    await outbox.flush().catch(() => undefined);
    outbox = world.open();
    expect(outbox.takeBack('a')).toBe(false);
    withdraw(outbox, 'w', 'a');
    await outbox.flush();
    expect(states(outbox)).toEqual([
      ['a', 'delivered'],
      ['w', 'delivered'],
    ]);
    expect([...world.server.keys()]).toEqual(['a', 'w']);
    expect(world.unknown).toEqual([]);
  },
);

it('refused by the server: it is gone, with its withdrawal', async () => {
  const world = new World();
  world.fates = ['refused'];
  const outbox = world.open();
  leave(outbox, 'a');
  withdraw(outbox, 'w', 'a');
  await outbox.flush();
  expect(states(outbox)).toEqual([
    ['a', 'held'],
    ['w', 'held'],
  ]);
  expect(outbox.takeBack('a')).toBe(true);
  expect(outbox.list()).toEqual([]);
});

it('delivered: there is nothing on the phone to take back', async () => {
  const world = new World();
  const outbox = world.open();
  const item = leave(outbox, 'a');
  expect(mayTakeBack(item)).toBe(true);
  await outbox.flush();
  expect(outbox.takeBack('a')).toBe(false);
  expect(outbox.list().map(mayTakeBack)).toEqual([false]);
});
