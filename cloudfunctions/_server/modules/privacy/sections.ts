/**
 * Everything that is stored about one person, told line by line, the latest first: what each
 * collection declares of it (`runtime/collection.ts`), in the contract's order.
 */
import { dataSections, type DataSection } from '@core/modules/privacy/contract';
import type { StoredPerson } from '@server/modules/people/stored';
import type { About, AboutPerson, Line } from '@server/runtime/collection';
import { collectionNames, collections } from '@server/runtime/collections';
import type { Deps } from '@server/runtime/deps';
import type { CollectionName, Collections } from '@server/runtime/stored';
import { namesIn } from '@server/runtime/tree';

/** Documents of one kind at most: the platform's own bound of a query. */
const MOST = 1000;

type Document = Collections[CollectionName];
interface Matched {
  readonly spec: AboutPerson<Document>;
  readonly documents: readonly Document[];
}

/** All kinds; of each at most `shown` lines. A request for each declaration, and four for the names. */
export async function sectionsOf(
  deps: Deps,
  person: StoredPerson,
  shown: number,
): Promise<DataSection[]> {
  const told = await Promise.all(
    collectionNames.flatMap((name) => {
      const { personal } = collections[name];
      if ('nothing' in personal) return [];
      // A collection's own declarations fit its documents; the table of all has lost which is which.
      return (personal as readonly AboutPerson<Document>[]).map((spec) =>
        read(deps, person, name, spec),
      );
    }),
  );
  const about: About = {
    personId: person._id,
    today: deps.today,
    pack: deps.pack,
    nameOf: await namesAround(deps, told),
  };
  const lines = new Map<DataSection['code'], Line[]>();
  for (const { spec, documents } of told) {
    const of = lines.get(spec.section) ?? [];
    lines.set(spec.section, [...of, ...documents.flatMap((one) => spec.lines(one, about))]);
  }
  return (Object.keys(dataSections) as DataSection['code'][]).map((code) => {
    const all = onceEach(lines.get(code) ?? []);
    return { code, count: all.length, lines: latestFirst(all).slice(0, shown) };
  });
}

async function read(
  { store }: Deps,
  person: StoredPerson,
  name: CollectionName,
  spec: AboutPerson<Document>,
): Promise<Matched> {
  const found: Document[] = await store.find(name, { where: spec.where(person), limit: MOST });
  return { spec, documents: spec.shown ? await spec.shown(store, found) : found };
}

async function namesAround({ store }: Deps, told: readonly Matched[]): Promise<About['nameOf']> {
  const ids = told.flatMap(({ spec: { names }, documents }) =>
    names ? documents.flatMap((one) => names(one)) : [],
  );
  const known = [...new Set(ids.filter((id) => id !== undefined))];
  const found = await Promise.all(
    (['persons', 'units', 'partyOrganizations', 'orgNodes'] as const).map((collection) =>
      namesIn(store, collection, known),
    ),
  );
  const names = new Map(found.flatMap((some) => [...some]));
  return (id) => names.get(id) ?? '';
}

/** The same record found in two ways is told once. */
function onceEach(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ on = '', text }) => {
    const key = `${on} ${text}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** In the order in which they were told, where a kind has no days. */
const latestFirst = (lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) =>
    (a.on ?? '') === (b.on ?? '') ? 0 : (a.on ?? '') > (b.on ?? '') ? -1 : 1,
  );
