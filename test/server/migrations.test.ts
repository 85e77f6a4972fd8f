/** Documents of every released schema come up to this one, also when a chunk is killed, and the product works on them. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDistrict } from '@local-cloud/district';
import { Database } from '@local-cloud/store/database';
import { DocumentStore } from '@local-cloud/store/documents';
import { collectionNames, indexes } from '@server/repositories/indexes';
import { migrations } from '@server/repositories/migrations';
import type { Migration } from '@server/repositories/migrations/migration';
import type { StoredPerson } from '@server/repositories/stored-people';
import { migrateBy } from '@server/use-cases/clock/migrate';
import type { Deps } from '@server/use-cases/deps';
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
  const district = await startDistrict({ dataDir, functionsDir: FUNCTIONS_DIR, workers: 2 });
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

  it('goes on where it was killed, does each once, and comes to its end', async () => {
    const data = { orgNodes: Array.from({ length: 250 }, (_, i) => node(i)) };
    const store = fakeStore(data);
    const deps = {
      store: {
        ...store,
        transaction: (work: (tx: typeof store) => Promise<unknown>) => work(store),
      },
      now: () => 0,
    } as unknown as Deps;
    const job = migrateBy([rename('001', '甲'), rename('002', '乙')]);
    let chunks = 1;
    // The deadline is over at once: a page a chunk.
    while ((await job(deps, '', 0)) !== null) chunks += 1;
    expect(chunks).toBe(6);
    expect(data.orgNodes.every(({ name }) => /^镇\d+甲乙$/.test(name))).toBe(true);
    expect(await job(deps, '', 0)).toBeNull();
  });
});
