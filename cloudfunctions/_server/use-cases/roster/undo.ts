/**
 * Undoing an import whole: every document goes back to what it was before. It is
 * refused when a document has changed since, because that change would fall with it.
 */
import type { Deps } from '../deps';
import { hashOf } from '../once';
import type { Store, Transaction } from '@server/repositories/store';
import type { CollectionName, Collections } from '@server/repositories/stored';
import type { StoredUnitYear } from '@server/repositories/stored-units';
import type { StoredPerson } from '@server/repositories/stored-people';
import { changeId } from './run-operation';
import { withoutPlace } from './without-place';

/** Documents of these operations that have changed since the import wrote them, in words. */
export async function findBlockers(
  deps: Pick<Deps, 'store' | 'sha256'>,
  importId: string,
  first: number,
  count: number,
): Promise<string[]> {
  const blockers: string[] = [];
  for (let index = first; index < first + count; index += 1) {
    const change = await deps.store.get('importChanges', changeId(importId, index));
    for (const { collection, id, document, afterHash } of change?.before ?? []) {
      const now = await deps.store.get(collection, id);
      // Imports of an earlier release hashed the place in lists as well.
      const hashes = now ? [withoutPlace(collection, now), now].map((d) => hashOf(deps, d)) : [];
      if (now && !hashes.includes(afterHash)) {
        blockers.push(whatChanged(collection, document, now));
      }
    }
  }
  return blockers;
}

function whatChanged(
  collection: CollectionName,
  before: object | null,
  now: Collections[CollectionName],
): string {
  if (collection === 'unitYears') {
    const contacts = (document: object | null) =>
      (document as StoredUnitYear | null)?.facts.contacts.length ?? 0;
    const added = contacts(now) - contacts(before);
    const { name } = now as StoredUnitYear;
    return added > 0 ? `${name}已登记 ${added} 条联系记录` : `${name}的帮建信息已有改动`;
  }
  const { name } = now as StoredPerson;
  if (collection === 'persons' && (now as StoredPerson).openid) return `${name}已绑定微信`;
  return `${name}的资料已有改动`;
}

/** Takes these operations back, last first, each in one transaction with its change document. */
export async function undoOperations(
  store: Store,
  importId: string,
  first: number,
  count: number,
): Promise<void> {
  for (let index = first + count - 1; index >= first; index -= 1) {
    const id = changeId(importId, index);
    await store.transaction(async (tx) => {
      const change = await tx.get('importChanges', id);
      if (!change) return;
      for (const { collection, id: target, document } of [...change.before].reverse()) {
        await putBack(tx, collection, target, document);
      }
      await tx.remove('importChanges', id);
    });
  }
}

async function putBack(
  tx: Transaction,
  collection: CollectionName,
  id: string,
  document: object | null,
): Promise<void> {
  if (document) await tx.set(collection, document as Collections[typeof collection]);
  else await tx.remove(collection, id);
}
