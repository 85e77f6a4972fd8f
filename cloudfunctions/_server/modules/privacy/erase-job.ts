/**
 * After a person was removed: every document is looked through for the name and the phone, page
 * after page, at the clock's pace. What was made before goes first: exports, and drafts of
 * imports that name the person. Done well within the days that the page states.
 */
import { ERASED_NAME } from '@core/modules/privacy/contract';
import { collectionNames, collections } from '@server/runtime/collections';
import type { CollectionName } from '@server/runtime/stored';
import type { StoredErasure } from './stored';
import type { StoredContact } from '@server/modules/contacts/stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { unitYearId, yearOf } from '@server/modules/units/unit-years';
import type { Transaction } from '@server/runtime/store';
import type { Deps } from '@server/runtime/deps';
import { dropExport } from '@server/modules/exports/expire';
import { withoutPerson } from './traces';
import { noteOf } from '@server/modules/contacts/record';
import { dropDraft, DRAFTS } from '@server/modules/uploads/expire-job';
import type { Job } from '@server/runtime/jobs/job';
import { oldestErasure } from './repository';
import { personsWithNameIn } from '@server/modules/people/repository';
import { exportsUntil } from '@server/modules/exports/repository';
import { importRowsAfter } from '@server/modules/roster/repository';

/** What holds texts of people; the rest says in its declaration why it is kept as it is. */
const SEARCHED = collectionNames.filter((name) => typeof collections[name].removal === 'string');
/** Stands for the place after the last collection. */
const END = 'end';
/** Documents that hold lists: fewer of them stay under 1 MB. */
const pageOf = (name: CollectionName): number => (collections[name].removal === 'lists' ? 20 : 200);

type Wanted = StoredErasure & { readonly shared: boolean };

export const eraseTraces: Job = async (deps, _cursor, deadline) => {
  const [next] = await oldestErasure(deps.store);
  if (!next) return '';
  let erasure = next;
  const person: Wanted = { ...erasure, shared: await isShared(deps, erasure) };
  const among = deps.sha256(SEARCHED.join(' '));
  // At the beginning, and again after a release that searches others, or in another order.
  if (erasure.among !== among) {
    await dropCopies(deps, person);
    erasure = { ...erasure, among, collection: SEARCHED[0] ?? END, after: '' };
  }
  for (;;) {
    const name = SEARCHED[placeOf(erasure)];
    if (!name) {
      // The last trace is this document itself.
      await deps.store.remove('erasures', erasure._id);
      return '';
    }
    erasure = { ...erasure, ...(await searchPage(deps, person, name, erasure)) };
    await deps.store.set('erasures', erasure);
    if (deps.now() >= deadline) return erasure._id;
  }
};

/** Whether somebody who is still there has this name, or one in which it stands. */
async function isShared({ store }: Deps, { name }: StoredErasure): Promise<boolean> {
  const others = await personsWithNameIn(store, name);
  return others.some((other) => !other.erasedOn && other.name !== ERASED_NAME);
}

type Place = Pick<StoredErasure, 'collection' | 'after'>;

async function searchPage(
  deps: Deps,
  person: Wanted,
  name: CollectionName,
  { after }: Place,
): Promise<Place> {
  const limit = pageOf(name);
  const page = await deps.store.find(name, {
    where: { _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit,
  });
  for (const seen of page) {
    if (isKept(name, seen) || withoutPerson(seen, person) === seen) continue;
    await deps.store.transaction((tx) => rewrite(tx, name, seen._id, person));
  }
  const last = page[limit - 1];
  return last ? { collection: name, after: last._id } : { collection: nextTo(name), after: '' };
}

/** Place of the collection that is searched next; the end after the last. */
function placeOf({ collection }: Pick<StoredErasure, 'collection'>): number {
  return collection === END ? SEARCHED.length : SEARCHED.indexOf(collection as CollectionName);
}

const nextTo = (name: CollectionName): string => SEARCHED[SEARCHED.indexOf(name) + 1] ?? END;

/** An issued 通报 stays as it was signed. */
const isKept = (name: CollectionName, document: object): boolean =>
  name === 'reports' && (document as { state?: string }).state === 'issued';

/** Read again inside: somebody may write the document meanwhile. */
async function rewrite(
  tx: Transaction,
  name: CollectionName,
  id: string,
  person: Wanted,
): Promise<void> {
  const now = await tx.get(name, id);
  if (!now) return;
  const next = withoutPerson(now, person);
  if (next === now) return;
  await tx.set(name, next);
  if (name === 'contacts') await followInYear(tx, next as StoredContact);
}

/** The short form says what the contact says: else the reconciler would tell of a difference. */
async function followInYear(tx: Transaction, { _id, unitId, on, text }: StoredContact) {
  const year: StoredUnitYear | null = await tx.get('unitYears', unitYearId(unitId, yearOf(on)));
  if (!year || !text) return;
  const contacts = year.facts.contacts.map((short) =>
    short.id === _id ? { ...short, note: noteOf(text) } : short,
  );
  await tx.set('unitYears', { ...year, facts: { ...year.facts, contacts } });
}

/** Files that were made before and may hold the person: an export is asked for again, a draft inspected again. */
async function dropCopies(deps: Deps, person: Wanted): Promise<void> {
  const exports = await exportsUntil(deps.store, person.at);
  for (const head of exports) {
    if (!head.townId || person.townIds.includes(head.townId)) await dropExport(deps, head);
  }
  const drafts = await deps.store.find('imports', {
    where: { state: { in: [...DRAFTS] } },
    limit: 1000,
  });
  for (const head of drafts) {
    // What a workbook says is not known before it has been understood.
    if (head.state === 'unsure' || (await namesPerson(deps, head._id, person))) {
      await dropDraft(deps, head);
    }
  }
}

async function namesPerson(deps: Deps, importId: string, person: Wanted): Promise<boolean> {
  for (let after = `${importId}_`; ;) {
    const page = await importRowsAfter(deps.store, after, importId);
    if (page.some((rows) => withoutPerson(rows, person) !== rows)) return true;
    const last = page[19];
    if (!last) return false;
    after = last._id;
  }
}
