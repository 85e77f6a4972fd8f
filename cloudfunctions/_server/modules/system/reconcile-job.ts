/**
 * The reconciler: every day some units' years and some subjects' points are rebuilt from
 * the ledgers and compared. It must find no difference; what it finds it tells and does not
 * mend, because a difference is a defect to be looked at. Tomorrow goes on where today
 * ended, so that all are compared in turn.
 */
import { hashOf } from '@server/runtime/once';
import { shortOf as shortEntry } from '@server/modules/points/ledger';
import { comparable, rebuiltContact } from './rebuild';
import type { Collections } from '@server/runtime/stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPointYear } from '@server/modules/points/stored';
import type { Deps } from '@server/runtime/deps';
import type { Job } from '@server/runtime/jobs/job';
import { contactsOfYear } from '@server/modules/contacts/repository';
import { entriesOfYear } from '@server/modules/points/repository';

const CHUNK = 20;
/** Documents of either kind in a day. */
const A_DAY = 200;
const TOLD = 50;
const MARK = 'reconciledTo';

type Kind = 'unitYears' | 'pointYears';
/** Where each kind goes on, and what the day has found so far. */
interface Place {
  readonly kind: Kind;
  readonly after: Record<Kind, string>;
  readonly seen: Record<Kind, number>;
  readonly differences: readonly string[];
  /** Both kinds have had their share of the day. */
  readonly done: boolean;
}

export const reconcile: Job = async (deps, cursor, deadline) => {
  let place = cursor ? (JSON.parse(cursor) as Place) : await begin(deps);
  while (!place.done) {
    place = await compareSome(deps, place);
    if (!place.done && deps.now() >= deadline) return JSON.stringify(place);
  }
  const { seen, differences, after } = place;
  await deps.store.set('reconciliations', {
    _id: deps.today,
    schemaVersion: 1,
    businessDate: deps.today,
    at: deps.now(),
    units: seen.unitYears,
    subjects: seen.pointYears,
    differences: differences.slice(0, TOLD),
  });
  await deps.store.set('deployment', { _id: MARK, schemaVersion: 1, value: JSON.stringify(after) });
  return null;
};

async function begin(deps: Deps): Promise<Place> {
  const mark = await deps.store.get('deployment', MARK);
  const after = mark
    ? (JSON.parse(mark.value) as Place['after'])
    : { unitYears: '', pointYears: '' };
  const seen = { unitYears: 0, pointYears: 0 };
  return { kind: 'unitYears', after, seen, differences: [], done: false };
}

/** One page of the kind in hand. */
async function compareSome(deps: Deps, place: Place): Promise<Place> {
  const { kind } = place;
  const page = await deps.store.find(kind, {
    where: { _id: { gt: place.after[kind] } },
    orderBy: [['_id', 'asc']],
    limit: CHUNK,
  });
  const found: string[] = [];
  for (const document of page)
    if (!(await agreesAtLast(deps, kind, document))) found.push(document._id);
  const last = page[CHUNK - 1];
  const seen = { ...place.seen, [kind]: place.seen[kind] + page.length };
  const after = { ...place.after, [kind]: last ? last._id : '' };
  const differences = [...place.differences, ...found];
  const ended = !last || seen[kind] >= A_DAY;
  const done = ended && kind === 'pointYears';
  return { kind: ended ? 'pointYears' : kind, after, seen, differences, done };
}

/** Somebody may have written between the two readings: a difference counts when it is there twice. */
async function agreesAtLast<K extends Kind>(
  deps: Deps,
  kind: K,
  document: Collections[K],
): Promise<boolean> {
  if (await agrees(deps, kind, document)) return true;
  const again = await deps.store.get(kind, document._id);
  return !again || agrees(deps, kind, again);
}

function agrees<K extends Kind>(deps: Deps, kind: K, document: Collections[K]): Promise<boolean> {
  return kind === 'unitYears'
    ? contactsAgree(deps, document as StoredUnitYear)
    : entriesAgree(deps, document as StoredPointYear);
}

async function contactsAgree(
  deps: Deps,
  { unitId, year, facts }: StoredUnitYear,
): Promise<boolean> {
  const contacts = await contactsOfYear(deps.store, unitId, year);
  return same(deps, contacts.map(rebuiltContact), facts.contacts.map(comparable));
}

async function entriesAgree(
  deps: Deps,
  { subjectId, year, entries }: StoredPointYear,
): Promise<boolean> {
  const ledger = await entriesOfYear(deps.store, subjectId, year);
  return same(deps, ledger.map(shortEntry), entries);
}

function same(deps: Deps, a: readonly { id: string }[], b: readonly { id: string }[]): boolean {
  const sorted = (list: readonly { id: string }[]) =>
    [...list].sort((x, y) => (x.id < y.id ? -1 : 1));
  return hashOf(deps, sorted(a)) === hashOf(deps, sorted(b));
}
