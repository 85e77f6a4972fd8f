/**
 * Undoing an import whole: every document goes back to what it was before. It is
 * refused when a document has changed since, because that change would fall with it.
 */
import type { Deps } from '@server/runtime/deps';
import { hashOf } from '@server/runtime/once';
import type { Transaction } from '@server/runtime/store';
import type { CollectionName, Collections } from '@server/runtime/stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import { recordedOn } from './recorded-on';
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
    if (change) blockers.push(...(await recordedOn(deps.store, change)));
    for (const { collection, id, document, afterHash } of change?.before ?? []) {
      const now = await deps.store.get(collection, id);
      if (now && !isAsWritten(deps, collection, now, afterHash)) {
        blockers.push(whatChanged(collection, document, now));
      }
    }
  }
  return blockers;
}

/** Nobody has changed it since; its place in lists is the office's order of towns, not a change. */
function isAsWritten(
  deps: Pick<Deps, 'sha256'>,
  collection: CollectionName,
  now: Collections[CollectionName],
  afterHash: string,
): boolean {
  // Imports of an earlier release hashed the place as well.
  return [withoutPlace(collection, now), now].some((d) => hashOf(deps, d) === afterHash);
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

/**
 * Takes these operations back, last first, each in one transaction with its change document.
 * Each is looked at again inside it: a document that has changed meanwhile, or on which
 * something was recorded, ends the undoing there.
 * @returns what stands in its way, in words; null when all are taken back.
 */
export async function undoOperations(
  deps: Pick<Deps, 'store' | 'sha256'>,
  importId: string,
  first: number,
  count: number,
): Promise<string | null> {
  for (let index = first + count - 1; index >= first; index -= 1) {
    const id = changeId(importId, index);
    const change = await deps.store.get('importChanges', id);
    if (!change) continue;
    const [recorded] = await recordedOn(deps.store, change);
    const blocker = recorded ?? (await undoOperation(deps, id));
    if (blocker) return blocker;
  }
  return null;
}

function undoOperation(deps: Pick<Deps, 'store' | 'sha256'>, id: string): Promise<string | null> {
  return deps.store.transaction(async (tx) => {
    const change = await tx.get('importChanges', id);
    if (!change) return null;
    for (const { collection, id: target, document, afterHash } of change.before) {
      const now = await tx.get(collection, target);
      if (now && !isAsWritten(deps, collection, now, afterHash))
        return whatChanged(collection, document, now);
    }
    for (const { collection, id: target, document } of [...change.before].reverse()) {
      await putBack(tx, collection, target, document);
    }
    await tx.remove('importChanges', id);
    return null;
  });
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
