/**
 * What waits for what in the outbox. A record rests on those that it names (a correction on
 * its contact); it is sent after them and held with them. Records of one thing go in the
 * order in which they were saved, as long as the earlier one may still pass. Nothing else waits.
 */
import { goesAfter, recordsNamedBy } from './rests-on';
import { isUnderWay, type OutboxItem } from './item';

type Items = readonly OutboxItem[];

/** Records not delivered yet that `item` names; those of another person are theirs to send. */
function basesOf(item: OutboxItem, items: Items): OutboxItem[] {
  const named = recordsNamedBy(item);
  if (named.length === 0) return [];
  return items.filter(
    (other) =>
      other.id !== item.id &&
      other.owner === item.owner &&
      other.state !== 'delivered' &&
      named.includes(other.id),
  );
}

/** What must be delivered, or decided by a person, before `item` is sent; undefined when it may go. */
export function waitsFor(item: OutboxItem, items: Items): OutboxItem | undefined {
  const bases = basesOf(item, items);
  return (
    bases.find(({ state }) => state === 'held') ??
    bases[0] ??
    items.find(
      (other) =>
        isBefore(other, item) &&
        isUnderWay(other) &&
        goesAfter(item, other) &&
        // Two that name each other would wait for ever.
        !recordsNamedBy(other).includes(item.id),
    )
  );
}

/** Those that go with `id` when it is discarded: what rests on it, and what rests on that. */
export function restingOn(id: string, items: Items): OutboxItem[] {
  const gone = new Set([id]);
  const resting: OutboxItem[] = [];
  for (let found = true; found;) {
    const next = items.find(
      (item) =>
        !gone.has(item.id) &&
        (item.state === 'saved' || item.state === 'held') &&
        recordsNamedBy(item).some((named) => gone.has(named)),
    );
    found = next !== undefined;
    if (!next) continue;
    gone.add(next.id);
    resting.push(next);
  }
  return resting;
}

/** The held record that a person must look at for `item` to go on; the record itself when it is that one. */
export function rootOf(item: OutboxItem, items: Items): OutboxItem {
  const seen = new Set<string>();
  let root = item;
  while (root.heldWith !== undefined && !seen.has(root.id)) {
    seen.add(root.id);
    const { heldWith } = root;
    root = items.find(({ id }) => id === heldWith) ?? root;
  }
  return root;
}

/**
 * Items that are to be in another state because of what they rest on, with it: held with a
 * record that is held, back in line when that one is.
 */
export function restated(items: Items): OutboxItem[] {
  return items.flatMap((item) => {
    if (item.state !== 'saved' && item.state !== 'held') return [];
    const bases = basesOf(item, items);
    const held = bases.find(({ state }) => state === 'held');
    if (held) return item.heldWith === held.id ? [] : [heldWith(item, held)];
    // A record that an earlier version sent before its base waits again, and so does one whose base is freed.
    return item.state === 'held' && (bases.length > 0 || item.heldWith) ? [freed(item)] : [];
  });
}

function heldWith(item: OutboxItem, base: OutboxItem): OutboxItem {
  return {
    ...item,
    state: 'held',
    heldWith: base.id,
    reason: `等“${base.title}”送达后发送`,
  };
}

/** Back in line, without the reason for which it waited. */
export function freed(item: OutboxItem): OutboxItem {
  const { reason: _reason, heldWith: _heldWith, ...rest } = item;
  return { ...rest, state: 'saved' };
}

const isBefore = (other: OutboxItem, item: OutboxItem): boolean =>
  other.owner === item.owner && bySaving(other, item) < 0;

/** The order of saving; a clock that was put back does not change it. */
export function bySaving(a: OutboxItem, b: OutboxItem): number {
  return (a.seq ?? 0) - (b.seq ?? 0) || a.savedAt - b.savedAt || (a.id < b.id ? -1 : 1);
}
