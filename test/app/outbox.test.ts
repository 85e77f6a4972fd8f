/**
 * The outbox under hostile schedules: whatever happens, what was saved is
 * acknowledged or visibly waiting, and the server has each record once.
 * `PROOF_SCHEDULES` sets how many; the seed is printed.
 */
import fc from 'fast-check';
import type { Outbox } from '@app/data/outbox/outbox';
import { flush, World, type Fate } from '../support/outbox-world';

const COUNT = Number(process.env.PROOF_SCHEDULES ?? 500);
const SEED = Number(process.env.PROOF_SEED ?? 20_261_122);

const input = (id: string, text = '') => ({ id, text: text || '建议' });
const save = (outbox: Outbox, id: string) => outbox.save('suggestion.submit', input(id), id);

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant('save' as const) },
  { weight: 3, arbitrary: fc.constant('flush' as const) },
  { weight: 1, arbitrary: fc.constant('kill' as const) },
  { weight: 1, arbitrary: fc.constant('twice' as const) },
);
const schedule = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 25 }),
  fates: fc.array(
    fc.constantFrom<Fate>(
      'delivered',
      'delivered',
      'lostAnswer',
      'noSignal',
      'refused',
      'busy',
      'captive',
      'killed',
    ),
    { maxLength: 30 },
  ),
});

it(`${COUNT} schedules: none lost, none doubled`, async () => {
  process.stderr.write(`outbox: ${COUNT} schedules, seed ${SEED}\n`);
  let saved = 0;
  await fc.assert(
    fc.asyncProperty(schedule, async ({ steps, fates }) => {
      const world = new World();
      world.fates = [...fates];
      let outbox = world.open();
      const ids: string[] = [];
      for (const what of steps) {
        if (what === 'save') {
          ids.push(`r${ids.length}`);
          save(outbox, `r${ids.length - 1}`);
        } else if (what === 'flush') await flush(outbox);
        else if (what === 'twice') await Promise.all([flush(outbox), flush(outbox)]);
        else outbox = world.open();
      }
      const visible = new Set(
        world
          .open()
          .list()
          .map((item) => item.id),
      );
      expect(ids.filter((id) => !world.server.has(id) && !visible.has(id))).toEqual([]);
      // With the signal back everything that is not held arrives.
      world.fates = [];
      outbox = world.open();
      await flush(outbox);
      const left = outbox.list().filter((item) => item.state !== 'delivered');
      expect(left.every((item) => item.state === 'held' && item.reason)).toBe(true);
      expect(ids.filter((id) => !world.server.has(id)).sort()).toEqual(
        left
          .map((i) => i.id)
          .filter((id) => !world.server.has(id))
          .sort(),
      );
      expect([...world.stored.values()].every((n) => n === 1)).toBe(true);
      saved += ids.length;
    }),
    { numRuns: COUNT, seed: SEED },
  );
  process.stderr.write(`outbox: ${saved} records, none lost, none doubled\n`);
  expect(saved).toBeGreaterThan(COUNT);
}, 600_000);

describe('one record', () => {
  it('is sent oldest first, and a refused one does not block the next', async () => {
    const world = new World();
    world.fates = ['refused', 'delivered'];
    const outbox = world.open();
    save(outbox, 'a');
    save(outbox, 'b');
    await outbox.flush();
    expect(outbox.list().map((i) => [i.id, i.state])).toEqual([
      ['a', 'held'],
      ['b', 'delivered'],
    ]);
  });

  it('that is held goes on when a person retries it, or is discarded', async () => {
    const world = new World();
    world.fates = ['refused', 'refused'];
    const outbox = world.open();
    save(outbox, 'a');
    save(outbox, 'b');
    await outbox.flush();
    await outbox.retry('a');
    outbox.discard('b');
    expect(outbox.list().map((i) => [i.id, i.state])).toEqual([['a', 'delivered']]);
    expect(world.storage.size).toBe(1);
  });

  it('that is delivered or waiting cannot be discarded', async () => {
    const world = new World();
    world.fates = ['noSignal'];
    const outbox = world.open();
    save(outbox, 'a');
    await outbox.flush();
    outbox.discard('a');
    expect(outbox.list()).toHaveLength(1);
  });

  it('is not taken when the storage is full: the caller is told', () => {
    const world = new World();
    const outbox = world.open();
    world.full = true;
    expect(() => save(outbox, 'a')).toThrow('storage is full');
    expect(outbox.list()).toEqual([]);
  });

  it('is sent although the storage is full by then', async () => {
    const world = new World();
    const outbox = world.open();
    save(outbox, 'a');
    world.full = true;
    await outbox.flush();
    expect(world.server.has('a')).toBe(true);
    expect(outbox.list().map((i) => i.state)).toEqual(['delivered']);
    world.full = false;
    const next = world.open();
    await next.flush();
    expect([...world.stored]).toEqual([['a', 1]]);
  });

  it("is not sent by somebody else's account, and goes when its person is back", async () => {
    const world = new World();
    const outbox = world.open();
    save(outbox, 'mine');
    world.owner = 'another';
    await outbox.flush();
    expect(world.server.size).toBe(0);
    world.owner = 'me';
    await outbox.flush();
    expect([...world.server.keys()]).toEqual(['mine']);
  });

  it('that was delivered goes with the binding, before the network says anything; what waits stays sealed', async () => {
    const world = new World();
    world.fates = ['delivered', 'noSignal'];
    const outbox = world.open();
    save(outbox, 'sent');
    await outbox.flush();
    save(outbox, 'unsent');
    await outbox.flush();
    world.owner = '';
    world.fates = ['noSignal'];
    outbox.forgetDelivered();
    expect([...world.storage.keys()]).toEqual(['outbox/unsent']);
    world.owner = 'another';
    save(outbox, 'theirs');
    await outbox.flush();
    await outbox.flush();
    expect([...world.server.keys()]).toEqual(['sent', 'theirs']);
    // The phone was killed before it could clear: the next opening does.
    world.owner = 'me';
    const again = world.open();
    expect(again.list().map((i) => [i.id, i.state])).toEqual([['unsent', 'saved']]);
    await again.flush();
    expect([...world.server.keys()]).toEqual(['sent', 'theirs', 'unsent']);
  });

  it('on its way while the binding changes leaves no receipt to the next person', async () => {
    const world = new World();
    const outbox = world.open();
    save(outbox, 'a');
    const sending = outbox.flush();
    world.owner = 'another';
    await sending;
    expect(outbox.list()).toEqual([]);
    expect(world.storage.size).toBe(0);
  });

  it('keeps its order when the phone clock is put back', async () => {
    const world = new World();
    world.clock = 1_000;
    const outbox = world.open();
    save(outbox, 'late');
    world.clock = 10;
    save(outbox, 'early');
    await outbox.flush();
    expect([...world.server.keys()].sort()).toEqual(['early', 'late']);
  });

  it('stays as a receipt among the last 50', async () => {
    const world = new World();
    const outbox = world.open();
    for (let i = 0; i < 60; i += 1) save(outbox, `r${i}`);
    await outbox.flush();
    expect(outbox.list()).toHaveLength(50);
    expect(world.server.size).toBe(60);
  });
});
