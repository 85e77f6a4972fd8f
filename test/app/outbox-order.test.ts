/**
 * Records that rest on others, under hostile schedules: each is sent after what it rests on,
 * held with it and freed with it, and nobody is asked to look at one that only waits.
 * `PROOF_SCHEDULES` sets how many; the seed is printed.
 */
import fc from 'fast-check';
import { recordsNamedBy } from '@app/data/outbox/rests-on';
import type { Outbox, OutboxItem } from '@app/data/outbox/outbox';
import { waitsFor } from '@app/data/outbox/waiting';
import { flush, World, type Fate } from '../support/outbox-world';

const COUNT = Number(process.env.PROOF_SCHEDULES ?? 500);
const SEED = Number(process.env.PROOF_SEED ?? 20_261_128);
const DAY = '2026-06-12';
const AT = 1_781_222_400_000;

/** Saves a record of a kind; `on` is the id of the record that it names. */
const SAVES = {
  contact: (outbox: Outbox, id: string) =>
    outbox.save(
      'contact.record',
      { id, unitId: 'u1', channel: 'phone', outcome: 'reached', happenedOn: DAY, recordedAt: AT },
      id,
    ),
  void: (outbox: Outbox, id: string, on: string) =>
    outbox.save('contact.void', { id, contactId: on, reason: '点错了', recordedAt: AT }, id),
  need: (outbox: Outbox, id: string) =>
    outbox.save('need.raise', { id, unitId: 'u1', text: '缺电工', raisedOn: DAY }, id),
  step: (outbox: Outbox, id: string, on: string) =>
    outbox.save('need.update', { id, matterId: on, state: 'underWay' }, id),
  claim: (outbox: Outbox, id: string) =>
    outbox.save(
      'points.claim',
      {
        id,
        subject: { kind: 'member', id: 'p1' },
        indicator: 'x',
        on: DAY,
        text: '志愿服务',
        recordedAt: AT,
      },
      id,
    ),
  confirm: (outbox: Outbox, id: string, on: string) =>
    outbox.save('claim.decide', { id, claimIds: [on], decision: 'confirm' }, id),
  dispute: (outbox: Outbox, id: string, on: string) =>
    outbox.save('dispute.open', { id, about: { kind: 'claim', id: on }, text: '不对' }, id),
  answer: (outbox: Outbox, id: string, on: string) =>
    outbox.save('dispute.answer', { id, disputeId: on, text: '已改', changed: true }, id),
} as const;
type Kind = keyof typeof SAVES;
/** What each kind may name: made on this phone, or on another long ago. */
const NAMES: Readonly<Partial<Record<Kind, Kind>>> = {
  void: 'contact',
  step: 'need',
  confirm: 'claim',
  dispute: 'claim',
  answer: 'dispute',
};

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      save: fc.constantFrom(...(Object.keys(SAVES) as Kind[])),
      which: fc.nat(30),
    }),
  },
  { weight: 3, arbitrary: fc.constant('flush' as const) },
  { weight: 1, arbitrary: fc.constant('kill' as const) },
  { weight: 1, arbitrary: fc.constant('retry' as const) },
  { weight: 1, arbitrary: fc.constant('discard' as const) },
  { weight: 1, arbitrary: fc.constant('clockBack' as const) },
);
const fates: fc.Arbitrary<Fate[]> = fc.array(
  fc.constantFrom<Fate>(
    'delivered',
    'delivered',
    'delivered',
    'lostAnswer',
    'noSignal',
    'refused',
    'busy',
    'busy',
    'killed',
  ),
  { maxLength: 40 },
);

/** Everything true of an outbox at rest, whatever happened before. */
function expectOrder(outbox: Outbox): void {
  const items = outbox.list();
  const by = new Map(items.map((item) => [item.id, item]));
  for (const item of items) {
    const bases = recordsNamedBy(item).flatMap((id) => by.get(id) ?? []);
    const open = bases.filter(({ state }) => state !== 'delivered');
    // Held with what is held, never alone because of it, never told as something to look at.
    if (item.state === 'held' && item.heldWith !== undefined)
      expect(by.get(item.heldWith)?.state).toBe('held');
    if (item.state === 'held' && item.heldWith === undefined) expect(open).toEqual([]);
    if (item.state === 'saved') expect(open.filter(({ state }) => state === 'held')).toEqual([]);
    if (item.state === 'delivered') expect(open).toEqual([]);
    // Nothing else waits: what a record waits for is named by it, or of the same thing.
    const before = waitsFor(item, items);
    if (before && open.length === 0) expect(sharesThing(item, before)).toBe(true);
  }
}

const sharesThing = (a: OutboxItem, b: OutboxItem): boolean =>
  recordsNamedBy(a).some((id) => recordsNamedBy(b).includes(id));

async function play(steps: readonly unknown[], world: World): Promise<string[]> {
  let outbox = world.open();
  const made: { id: string; kind: Kind }[] = [];
  const gone: string[] = [];
  const heldOnes = (): OutboxItem[] => outbox.list().filter(({ state }) => state === 'held');
  for (const what of steps) {
    if (what === 'flush') await flush(outbox);
    else if (what === 'kill') outbox = world.open();
    else if (what === 'clockBack') world.clock = Math.max(0, world.clock - 5);
    else if (what === 'retry')
      await outbox.retry(heldOnes().at(-1)?.id ?? '').catch(() => undefined);
    else if (what === 'discard') {
      const before = outbox.list();
      outbox.discard(heldOnes()[0]?.id ?? '');
      const after = new Set(outbox.list().map(({ id }) => id));
      gone.push(...before.map(({ id }) => id).filter((id) => !after.has(id)));
    } else {
      const { save, which } = what as { save: Kind; which: number };
      const bases = made.filter(({ kind, id }) => kind === NAMES[save] && !gone.includes(id));
      const base = bases[which % Math.max(1, bases.length)]?.id;
      if (NAMES[save] && base === undefined) continue;
      const id = `r${made.length}`;
      SAVES[save](outbox, id, base ?? '');
      made.push({ id, kind: save });
    }
    expectOrder(outbox);
  }
  return made.map(({ id }) => id).filter((id) => !gone.includes(id));
}

it(`${COUNT} schedules: after what it rests on, held with it, freed with it`, async () => {
  process.stderr.write(`outbox order: ${COUNT} schedules, seed ${SEED}\n`);
  let saved = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 30 }),
      fates,
      async (steps, ways) => {
        const world = new World();
        world.fates = [...ways];
        const ids = await play(steps, world);
        world.fates = [];
        const outbox = world.open();
        await flush(outbox);
        expectOrder(outbox);
        // With the signal back only what the server refused, and what rests on it, has not arrived.
        const left = outbox.list().filter(({ state }) => state !== 'delivered');
        expect(left.every(({ state }) => state === 'held')).toBe(true);
        // A person decides each once: nothing else is left for anybody.
        for (const { id } of left.filter(({ heldWith }) => !heldWith)) await outbox.retry(id);
        expect(outbox.list().filter(({ state }) => state !== 'delivered')).toEqual([]);
        expect(ids.filter((id) => !world.server.has(id))).toEqual([]);
        expect(world.unknown).toEqual([]);
        expect([...world.stored.values()].every((times) => times === 1)).toBe(true);
        saved += ids.length;
      },
    ),
    { numRuns: COUNT, seed: SEED },
  );
  process.stderr.write(`outbox order: ${saved} records, none before what it rests on\n`);
  expect(saved).toBeGreaterThan(COUNT);
}, 900_000);

const states = (outbox: Outbox) => outbox.list().map((item) => [item.id, item.state]);

describe('a record that rests on another', () => {
  const open = (ways: Fate[]) => {
    const world = new World();
    world.fates = ways;
    return { world, outbox: world.open() };
  };

  it('waits while the other may still pass, and nothing else waits', async () => {
    const { world, outbox } = open(['busy']);
    SAVES.contact(outbox, 'a');
    SAVES.void(outbox, 'b', 'a');
    SAVES.need(outbox, 'c');
    await outbox.flush();
    expect(states(outbox)).toEqual([
      ['a', 'saved'],
      ['b', 'saved'],
      ['c', 'delivered'],
    ]);
    await outbox.flush();
    expect([...world.server.keys()]).toEqual(['c', 'a', 'b']);
    expect(world.unknown).toEqual([]);
  });

  it('is held with it, told in whose company, and freed when it is delivered', async () => {
    const { world, outbox } = open(['refused']);
    SAVES.contact(outbox, 'a');
    SAVES.void(outbox, 'b', 'a');
    await outbox.flush();
    SAVES.void(outbox, 'c', 'a');
    expect(outbox.list().map(({ state, reason }) => [state, reason])).toEqual([
      ['held', '不在您的工作范围内'],
      ['held', '等“a”送达后发送'],
      ['held', '等“a”送达后发送'],
    ]);
    // From the one that only waits as well.
    await outbox.retry('c');
    expect([...world.server.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('goes when the other is discarded, with what rests on it in turn', async () => {
    const { world, outbox } = open(['refused']);
    SAVES.claim(outbox, 'a');
    SAVES.dispute(outbox, 'b', 'a');
    SAVES.answer(outbox, 'c', 'b');
    SAVES.need(outbox, 'd');
    await outbox.flush();
    outbox.discard('a');
    expect(states(outbox)).toEqual([['d', 'delivered']]);
    expect(world.storage.size).toBe(1);
  });

  it('is not stopped by an earlier record of the same thing that is held', async () => {
    const { outbox } = open(['delivered', 'refused']);
    SAVES.need(outbox, 'a');
    SAVES.step(outbox, 'b', 'a');
    SAVES.step(outbox, 'c', 'a');
    await outbox.flush();
    expect(states(outbox)).toEqual([
      ['a', 'delivered'],
      ['b', 'held'],
      ['c', 'delivered'],
    ]);
  });

  it('goes after what the server judges it by: the end of a closure after the closure', async () => {
    const { world, outbox } = open(['busy']);
    const base = { unitId: 'u1', reason: '检修' };
    outbox.save('closure.report', { id: 'a', from: DAY, ...base }, '停业');
    outbox.save('closure.end', { id: 'b', lastDay: DAY, ...base }, '复工');
    outbox.save('closure.end', { id: 'c', lastDay: DAY, ...base, unitId: 'u2' }, '复工');
    await outbox.flush();
    expect([...world.server.keys()]).toEqual(['c']);
    await outbox.flush();
    expect([...world.server.keys()]).toEqual(['c', 'a', 'b']);
  });

  it('that an earlier version left refused for it is in line again', () => {
    const { world, outbox } = open([]);
    SAVES.contact(outbox, 'a');
    SAVES.void(outbox, 'b', 'a');
    const old = JSON.parse(world.storage.get('outbox/b') ?? '{}') as OutboxItem;
    world.storage.set(
      'outbox/b',
      JSON.stringify({ ...old, state: 'held', reason: '没有这条记录' }),
    );
    expect(states(world.open())).toEqual([
      ['a', 'saved'],
      ['b', 'saved'],
    ]);
  });
});
