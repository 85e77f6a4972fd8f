/** Documents of every released schema come up to this one, also when a chunk is killed, and the product works on them. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDistrict } from '@local-cloud/district';
import { Database } from '@local-cloud/store/database';
import { DocumentStore } from '@local-cloud/store/documents';
import { collectionNames } from '@server/runtime/collections';
import { indexes } from '@server/runtime/indexes';
import { migrations } from '@server/runtime/migrations';
import type { Migration } from '@server/runtime/migrations/migration';
import type { StoredDeployment } from '@server/runtime/stored-own';
import { packContacts } from '@core/modules/cadence/packed-contact';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { unpackedYear } from '@server/modules/units/stored-form';
import type { StoredPerson } from '@server/modules/people/stored';
import { withLease } from '@server/runtime/jobs/lease';
import { migrateBy } from '@server/modules/system/migrate-job';
import type { Deps } from '@server/runtime/deps';
import { fakeStore } from '../support/fake-store';
import { FUNCTIONS_DIR } from '../support/district';
import { openidOf, TODAY } from '../support/small-district';

type Dump = Record<string, { _id: string }[]>;
const RELEASES = join(__dirname, '..', 'fixtures', 'releases');
const fixtures = readdirSync(RELEASES);
const read = (name: string): Dump => JSON.parse(readFileSync(join(RELEASES, name), 'utf8')) as Dump;

/** Starts a district on the documents of a release. */
async function districtOf(dump: Dump) {
  const dataDir = mkdtempSync(join(tmpdir(), 'liangxin-release-'));
  const database = new Database(join(dataDir, 'cloud.db'));
  const store = new DocumentStore(
    database,
    indexes.map(({ collection, fields }) => ({ collection, fields: [...fields] })),
    [...collectionNames],
  );
  for (const [name, documents] of Object.entries(dump))
    for (const document of documents) store.write(name, document._id, { ...document });
  database.close();
  const district = await startDistrict({
    dataDir,
    functionsDir: FUNCTIONS_DIR,
    workers: 2,
    flush: 'bySystem',
  });
  district.cloud.clock.setToday(TODAY);
  const end = async (): Promise<void> => {
    await district.cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...district, end };
}

it('has a fixture of every release', () => expect(fixtures).toContain('0.1.0.json'));

describe.each(fixtures)('%s', (name) => {
  it('is brought up to date by the timer, and the product works on it', async () => {
    const dump = read(name);
    // As the release before 001 wrote a role over a branch that was given by hand.
    const member = (dump['persons'] as unknown as StoredPerson[]).find(({ roles }) =>
      roles.some((r) => r.role === 'member'),
    );
    const towns = member?.townIds ?? [];
    expect(towns).toHaveLength(1);
    if (member) member.townIds = [];
    // As the release before 003 kept what was written: nobody was asked for an answer.
    const at = Date.parse('2026-05-20T10:00:00+08:00');
    const kept = { _id: 'old', schemaVersion: 1, personId: member?._id, text: '旧建议', at };
    dump['suggestions'] = [kept];
    // As the release before 004 kept who helps whom: one field, without a day.
    const [helper, helped] = (dump['partyOrganizations'] ?? []).map(({ _id }) => _id);
    const finding = { level: 'town', on: '2025-11-03', reason: '核实', by: member?._id };
    const graded = {
      _id: helped,
      schemaVersion: 1,
      townId: towns[0],
      scales: { demonstration: [finding] },
      helperId: helper,
    };
    (dump as Record<string, unknown[]>)['grades'] = [graded];
    // As the release before 005 kept the contacts of a year: each with its fields.
    const [keptAsBefore] = dump['unitYears'] as unknown as [StoredUnitYear];
    const contact = { id: 'c-old', on: '2026-05-04', by: 'p', channel: 'phone' } as const;
    keptAsBefore.facts.contacts = [
      { ...contact, outcome: 'reached', metOwner: false, recordedOn: '2026-05-04' },
      { ...contact, id: 'c2', outcome: 'notReached', metOwner: false, recordedOn: '2026-05-06' },
    ];
    const district = await districtOf(dump);
    try {
      await district.cloud.fireTimer('clock');
      const after = district.cloud.dump() as unknown as Record<string, StoredPerson[]>;
      expect(after['persons']?.find((p) => p._id === member?._id)?.townIds).toEqual(towns);
      expect(after['deployment']).toContainEqual(
        expect.objectContaining({
          _id: 'migrations',
          value: JSON.stringify({ done: migrations.length, after: '' }),
        }),
      );
      const branches = after['partyOrganizations'] as unknown as { sortKey?: string }[];
      expect(branches.length).toBeGreaterThan(0);
      expect(branches.filter(({ sortKey }) => !sortKey)).toEqual([]);
      const listed = await district.act(openidOf('districtSupervisor', 0), 'organization.list', {});
      expect(listed.organizations).toHaveLength(branches.length);
      const inbox = await district.act(openidOf('districtSupervisor', 0), 'suggestion.list', {});
      expect(inbox.suggestions).toMatchObject([
        { suggestionId: 'old', text: '旧建议', dueOn: '2026-06-03', overdue: true, mine: true },
      ]);
      expect(after['grades']).toEqual([
        { _id: helped, schemaVersion: 1, townId: towns[0], scales: { demonstration: [finding] } },
      ]);
      const staff = openidOf('districtSupervisor', 0);
      const pairs = await district.act(staff, 'pair.list', { kind: 'helping' });
      expect(pairs.pairs).toMatchObject([
        { from: { id: helper }, to: { id: helped }, begunOn: '2025-11-03', state: 'underWay' },
      ]);
      const pairId = pairs.pairs[0]?.pairId ?? '';
      const page = await district.act(staff, 'pair.open', { pairId });
      expect(page.history).toMatchObject([
        { text: '由原登记的结对转入，起始日期按原记录中最后一次定级' },
      ]);
      const twice = { kind: 'helping', goals: ['develops'], on: TODAY, recordedAt: Date.now() };
      const again = await district.send(staff, 'pair.begin', {
        id: 'twice',
        ...twice,
        from: { kind: 'organization', id: helper },
        to: { kind: 'organization', id: helped },
      });
      expect(again.answer).toMatchObject({ error: { message: '双方已经结对' } });
      // 005 makes texts of the contacts of a year that was kept as the release kept it, and says the same of it.
      const years = after['unitYears'] as unknown as StoredUnitYear[];
      expect(years.filter(({ packed }) => packed !== 'texts')).toEqual([]);
      const { facts } = keptAsBefore;
      const now = years.find(({ _id }) => _id === keptAsBefore._id);
      expect(now?.recent).toBe(packContacts(facts.contacts, ''));
      expect(now?.facts).not.toHaveProperty('contacts');
      const { units } = await district.act(openidOf('instructor', 0), 'home.open', {});
      expect(units.length).toBeGreaterThan(0);
      const unitId = units[0]?.unitId ?? '';
      await district.act(openidOf('instructor', 0), 'unit.open', { unitId });
      await district.act(openidOf('townSupervisor', 0), 'person.list', {});
      await district.act(openidOf('districtSupervisor', 0), 'overview.open', {});
      await district.act(openidOf('secretary', 0), 'meeting.list', {});
      await district.act(openidOf('member', 0), 'points.open', {});
    } finally {
      await district.end();
    }
  });
});

describe.each(fixtures)('%s, while it is brought up to date', (name) => {
  it('is used: what is recorded before and between stays, and today says the same throughout', async () => {
    const dump = read(name);
    const years = dump['unitYears'] as unknown as StoredUnitYear[];
    const district = await districtOf(dump);
    try {
      const instructor = openidOf('instructor', 0);
      const open = () => district.act(instructor, 'home.open', {});
      const yearOf = (unitId: string): StoredUnitYear => {
        const { unitYears } = district.cloud.dump() as unknown as { unitYears: StoredUnitYear[] };
        const year = unitYears.find(
          (one) => one.unitId === unitId && TODAY.startsWith(`${one.year}`),
        );
        if (!year) throw new Error(`no year of ${unitId}`);
        return year;
      };
      const before = await open();
      const [first, second] = before.units;
      if (!first || !second) throw new Error('the instructor has two units');
      expect(Array.isArray(yearOf(first.unitId).facts.contacts)).toBe(true);
      const record = (unitId: string) =>
        district.act(instructor, 'contact.record', {
          id: `made-${unitId}`.slice(0, 64),
          unitId,
          channel: 'phone',
          outcome: 'reached',
          happenedOn: TODAY,
          recordedAt: district.cloud.clock.now(),
        });
      await record(first.unitId);
      // One of both forms now, and one of before beside it.
      expect(yearOf(first.unitId).packed).toBe('texts');
      expect(yearOf(second.unitId).packed).toBeUndefined();
      const between = await open();
      await district.cloud.fireTimer('clock');
      expect(yearOf(second.unitId).packed).toBe('texts');
      expect((await open()).units).toEqual(between.units);
      await record(second.unitId);
      for (const { unitId } of [first, second]) {
        const kept = unpackedYear(yearOf(unitId)).facts.contacts.map(({ id }) => id);
        const had = years
          .filter((one) => one.unitId === unitId)
          .flatMap(({ facts }) => facts.contacts);
        for (const { id } of had.filter(({ on }) => on.startsWith(TODAY.slice(0, 4))))
          expect(kept).toContain(id);
        expect(kept).toContain(`made-${unitId}`.slice(0, 64));
      }
    } finally {
      await district.end();
    }
  });
});

describe('the runner', () => {
  const node = (i: number) => ({
    _id: `n-${String(i).padStart(3, '0')}`,
    schemaVersion: 1 as const,
    kind: 'town' as const,
    name: `镇${i}`,
  });
  const rename = (name: string, suffix: string): Migration =>
    ({
      name,
      collection: 'orgNodes',
      migrate: (document: ReturnType<typeof node>) =>
        Promise.resolve(
          document.name.includes(suffix) ? null : { ...document, name: document.name + suffix },
        ),
    }) as unknown as Migration;

  const place = (done: number, after = '') => JSON.stringify({ done, after });

  /** A store of towns, with what is asked of it and how often a transaction began. */
  function runner(count: number) {
    const data: { orgNodes: ReturnType<typeof node>[]; deployment: StoredDeployment[] } = {
      orgNodes: Array.from({ length: count }, (_, i) => node(i)),
      deployment: [],
    };
    const asked: string[] = [];
    const store = fakeStore(data, (what) => asked.push(what));
    const transaction = (work: (tx: typeof store) => Promise<unknown>) => {
      asked.push('transaction');
      return work(store);
    };
    const deps = {
      store: { ...store, transaction },
      now: () => 0,
      today: TODAY,
    } as unknown as Deps;
    return { data, asked, deps };
  }

  it('goes on where it was killed, does each once, and comes to its end', async () => {
    const { data, asked, deps } = runner(250);
    const job = migrateBy([rename('001', '甲'), rename('002', '乙')]);
    let chunks = 1;
    // The deadline is over at once: a page a chunk.
    while ((await job(deps, '', 0)) !== '') chunks += 1;
    expect(chunks).toBe(6);
    expect(data.orgNodes.every(({ name }) => /^镇\d+甲乙$/.test(name))).toBe(true);
    expect(data.deployment[0]?.value).toBe(place(2));
    asked.length = 0;
    expect(await job(deps, '', 0)).toBe('');
    expect(asked).toEqual(['get deployment']);
  });

  it('opens a transaction only for what it changes', async () => {
    const { data, asked, deps } = runner(5);
    for (const i of [0, 1, 3]) data.orgNodes[i] = { ...node(i), name: `镇${i}甲` };
    await migrateBy([rename('001', '甲')])(deps, '', 0);
    expect(asked.filter((what) => what === 'transaction')).toHaveLength(2);
    expect(data.orgNodes.every(({ name }) => /^镇\d甲$/.test(name))).toBe(true);
  });

  it('looks again inside: what somebody else has changed meanwhile stays', async () => {
    const { data, deps } = runner(1);
    const { store } = deps;
    const transaction: typeof store.transaction = (work) => {
      data.orgNodes[0] = { ...node(0), name: '新镇名' };
      return store.transaction(work);
    };
    const job = migrateBy([rename('001', '甲')]);
    await job({ ...deps, store: { ...store, transaction } }, '', 0);
    expect(data.orgNodes[0]?.name).toBe('新镇名甲');
  });

  it('a release that is deployed at noon is migrated at the next tick of noon', async () => {
    const { data, deps } = runner(3);
    const released = [rename('001', '甲')];
    const tick = (list: readonly Migration[]) => withLease(deps, 'migrate', migrateBy(list));
    await tick(released);
    await tick(released);
    expect(data.orgNodes.map(({ name }) => name)).toEqual(['镇0甲', '镇1甲', '镇2甲']);
    await tick([...released, rename('002', '乙')]);
    expect(data.orgNodes.map(({ name }) => name)).toEqual(['镇0甲乙', '镇1甲乙', '镇2甲乙']);
  });
});
