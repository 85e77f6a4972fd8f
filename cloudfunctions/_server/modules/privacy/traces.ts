/**
 * What is left of a removed person inside other documents: the name and the phone, wherever
 * they stand word for word. Records stay; who was meant is not told any more.
 */
import { ERASED_NAME } from '@core/modules/privacy/contract';
import { nameKeyOf } from '@core/shared/names/name-key';
import type { StoredErasure } from './stored';

/** What stands where a phone stood. */
const NO_PHONE = '（已删除）';

/** Names of things: replaced only where the whole of it is the person's name, never inside a firm's. */
const NAME_KEYS = new Set([
  ...['name', 'nameKey', 'sortKey', 'searchText', 'rosterKey', 'fileName', 'scopeName'],
  ...['townName', 'unitName', 'organizationName', 'subjectName', 'sheet', 'town'],
]);

type Wanted = Pick<StoredErasure, '_id' | 'name' | 'phone'> & {
  /** Somebody else has the same name, or one that holds it: in others' texts it may be theirs. */
  readonly shared: boolean;
};

/** The document without the person; the same object when nothing of the person is in it. */
export function withoutPerson<D extends object>(document: D, person: Wanted): D {
  const shared = person.shared && !isTypedBy(document, person._id);
  return changed(document, { ...person, shared }, '') as D;
}

/** The text without the person. */
export function textWithout(text: string, { name, phone, shared }: Wanted): string {
  const named = shared ? text : text.split(name).join(ERASED_NAME);
  return phone ? named.split(phone).join(NO_PHONE) : named;
}

/** The person wrote it: whoever is named by their own name there is they. */
function isTypedBy(document: object, personId: string): boolean {
  const { by, personId: of, raisedBy } = document as Record<string, unknown>;
  return [by, of, raisedBy].includes(personId);
}

function changed(value: unknown, person: Wanted, key: string): unknown {
  if (typeof value === 'string') return changedText(value, person, key);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map((one: unknown) => changed(one, person, key));
    return list.some((one, i) => one !== value[i]) ? list : value;
  }
  const special = changedPart(value, person);
  if (special) return special;
  const whole = Object.entries(value);
  // A number to be dialled is gone as a whole: there is no word in its place that rings.
  const left = whole.filter(([k, v]) => !(k === 'phone' && person.phone && v === person.phone));
  const entries = left.map(([k, v]) => [k, changed(v, person, k)] as const);
  return left.length < whole.length || entries.some(([, v], i) => v !== left[i]?.[1])
    ? Object.fromEntries(entries)
    : value;
}

function changedText(value: string, person: Wanted, key: string): string {
  // Ids are nobody's name, and hashes must stay what they are.
  if (key === '_id' || /(Id|Ids|Hash)$/.test(key)) return value;
  if (!NAME_KEYS.has(key)) return textWithout(value, person);
  return !person.shared && value === person.name ? ERASED_NAME : value;
}

/** Parts that are about one person: a row of a roster, and a person's document as it was before an import. */
function changedPart(value: object, { _id, name, phone }: Wanted): object | null {
  const part = value as Record<string, unknown>;
  if (part['kind'] === 'member' || part['kind'] === 'instructor') {
    const same = typeof part['name'] === 'string' && nameKeyOf(part['name']) === nameKeyOf(name);
    const itsPhone = part['phone'];
    const isTheirs = part['id'] === _id || (same && (!itsPhone || !phone || itsPhone === phone));
    return isTheirs ? { kind: 'nothing' } : value;
  }
  if (part['collection'] === 'persons') {
    if (part['id'] !== _id || !part['document']) return value;
    const { roles = [] } = part['document'] as { roles?: unknown[] };
    const left = { name: ERASED_NAME, sortKey: `~${_id}`, rosterKey: `erased/${_id}`, townIds: [] };
    return { ...part, document: { _id, schemaVersion: 1, ...left, roles } };
  }
  return null;
}
