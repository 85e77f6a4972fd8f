/**
 * A fact that was put right in the app stays when a list comes in that says otherwise, and the
 * preview says so; taking the list's word instead is asked for, for what was put right until the
 * import began. ADR 16.
 */
import { factWords, unitFactTitles, type UnitFact } from '@core/modules/units/facts.contract';
import { townOrderIn } from '@core/shared/names/sort-key';
import type { ImportStatus } from '@core/modules/roster/actions';
import type { ImportOperation, StoredImport } from './stored';
import type { CorrectedOn } from '@server/modules/units/changes-stored';
import type { StoredUnit } from '@server/modules/units/stored';

type UnitOperation = Extract<ImportOperation, { kind: 'unit' }>;
export type Corrected = NonNullable<ImportStatus['corrected']>[number];

interface Kept {
  /** The operation with what stays in the app in the place of what the list says. */
  readonly kept: UnitOperation;
  /** What differs, whichever is taken. */
  readonly corrected: Corrected[];
  /** Facts in which the list is believed all the same. */
  readonly taken: UnitFact[];
}

export function keepCorrected(
  was: StoredUnit | null,
  op: UnitOperation,
  head: Pick<StoredImport, 'startedAt' | 'takesFile'>,
): Kept {
  const marks = Object.entries(was?.corrected ?? {}) as [UnitFact, CorrectedOn][];
  if (!was || !op.facts || marks.length === 0) return { kept: op, corrected: [], taken: [] };
  const facts: Record<string, unknown> = { ...op.facts };
  const corrected: Corrected[] = [];
  const taken: UnitFact[] = [];
  for (const [fact, { at, on }] of marks) {
    // A list tells no place on the map.
    if (fact === 'mapPoint') continue;
    const there = op.facts[fact];
    if (there === undefined || there === was[fact]) continue;
    const words = (value: string | number | undefined, townName: string): string =>
      factWords(fact, value, () => townName);
    corrected.push({
      ...(op.at ?? { sheet: '', row: 0 }),
      unit: was.name,
      field: unitFactTitles[fact],
      here: words(was[fact], was.townName) || '空',
      since: on,
      there: words(there, op.facts.townName),
    });
    if (head.takesFile && at <= head.startedAt) {
      taken.push(fact);
      continue;
    }
    // What was taken away in the app stays away.
    if (was[fact] === undefined) delete facts[fact];
    else facts[fact] = was[fact];
    if (fact === 'townId') placeAs(was, facts);
  }
  return { kept: { ...op, facts: facts as UnitOperation['facts'] & object }, corrected, taken };
}

/** A town that stays brings its name and its place among towns. */
function placeAs({ townName, sortKey }: StoredUnit, facts: Record<string, unknown>): void {
  facts['townName'] = townName;
  facts['townOrder'] = townOrderIn(sortKey);
}

/** The unit without the marks of facts that the list was believed in. */
export function withoutMarks(unit: StoredUnit, taken: readonly UnitFact[]): StoredUnit {
  if (taken.length === 0) return unit;
  const { corrected = {}, ...rest } = unit;
  const left = Object.entries(corrected).filter(([fact]) => !taken.includes(fact as UnitFact));
  return left.length === 0 ? rest : { ...rest, corrected: Object.fromEntries(left) };
}
