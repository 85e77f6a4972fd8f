/**
 * Units of which something was written since an instant: their years, the units themselves, leaves of their instructors.
 * A write says when it was made (`runtime/revision.ts`) and may be seen later; what is asked for goes back as far as no
 * function runs. What was removed says nothing: it is missing in the numbers of units and years.
 */
import { leavesOf } from '@server/modules/statements/policy';
import type { Deps } from '@server/runtime/deps';
import { revisionsFrom } from '@server/runtime/revision';
import type { Store } from '@server/runtime/store';
import { leavesMark } from './judged-units';
import { leavesOfAll, unitsOfInstructors, unitsWritten, yearsWritten } from './repository';

/** No function runs so long, and no two clocks of the cloud differ so much. */
const LATE_MS = 15 * 60_000;

export interface Written {
  /** Units whose years or leaves were written. */
  readonly within: ReadonlySet<string>;
  /** Units that were written themselves: they may be new, or of another town. */
  readonly units: ReadonlySet<string>;
}

/** What was written since `since` (epoch ms), and among whom leaves differ; null when it is more than `most`. */
export async function writtenSince(
  { store }: Deps,
  since: number,
  onLeave: { before: readonly string[]; now: string },
  years: readonly number[],
  most: number,
): Promise<Written | null> {
  const instructors = onLeave.before.flatMap((lines) => differing(lines, onLeave.now));
  const from = revisionsFrom(since - LATE_MS);
  const [ofYears, ofUnits, ofLeaves] = await Promise.all([
    allWritten((after) => yearsWritten(store, after), from, most),
    allWritten((after) => unitsWritten(store, after), from, most),
    unitsAmong(store, [...new Set(instructors)], years, most),
  ]);
  if (!ofYears || !ofUnits || !ofLeaves) return null;
  const units = new Set(ofUnits.map(({ _id }) => _id));
  const within = new Set([...ofYears.map(({ unitId }) => unitId), ...ofLeaves]);
  return within.size + units.size > most ? null : { within, units };
}

async function allWritten<D extends { rev?: string }>(
  page: (after: string) => Promise<D[]>,
  from: string,
  most: number,
): Promise<D[] | null> {
  const all: D[] = [];
  for (let after = from; ;) {
    const found = await page(after);
    all.push(...found);
    if (found.length < 1000) return all;
    if (all.length > most) return null;
    after = found[found.length - 1]?.rev ?? '';
  }
}

/** A line for everybody who is on leave at any time: their id and the mark of their leaves, in order. */
export const leavesNow = async (store: Store): Promise<string> =>
  (await leavesOfAll(store))
    .map((person) => `${person._id}${leavesMark(leavesOf(person))}`)
    .filter((line) => line.includes('~'))
    .sort()
    .join('\n');

/** Persons whose lines are in one of both alone. */
function differing(before: string, now: string): string[] {
  const [a, b] = [before, now].map((lines) => new Set(lines.split('\n').filter(Boolean)));
  const lines = [...(a ?? [])].filter((line) => !b?.has(line));
  const more = [...(b ?? [])].filter((line) => !a?.has(line));
  return [...new Set([...lines, ...more].map((line) => line.slice(0, line.lastIndexOf('~'))))];
}

/** Units of these instructors; null when they may be more than are found at once. */
async function unitsAmong(
  store: Store,
  instructorIds: readonly string[],
  years: readonly number[],
  most: number,
): Promise<string[] | null> {
  const AT_ONCE = 20;
  const found: string[] = [];
  for (let i = 0; i < instructorIds.length; i += AT_ONCE) {
    const some = await unitsOfInstructors(store, instructorIds.slice(i, i + AT_ONCE), years);
    found.push(...some.map(({ unitId }) => unitId));
    if (some.length === 1000 || found.length > most) return null;
  }
  return found;
}
