/** A unit with other facts, its years after it, and the line that tells of it. */
import type { UnitFact } from '@core/modules/units/facts.contract';
import { nameKeyOf } from '@core/shared/names/name-key';
import { searchTextOf, townOrderIn, unitKeyOf } from '@core/shared/names/sort-key';
import type { ReadFacts } from '@core/modules/units/read-facts';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnitChange, UnitFactLine, UnitFactValue } from './changes-stored';
import type { StoredNode, StoredUnit } from './stored';
import { contactOf, unitYearId, yearOf } from './unit-years';
import type { Deps } from '@server/runtime/deps';
import { receiptOf } from '@server/runtime/receipt';

type FactsOfUnit = Partial<Record<UnitFact, UnitFactValue>>;

/** What changes, a line a fact; what is said again as it stands is no change. */
export function linesOf(unit: FactsOfUnit & Pick<StoredUnit, 'corrected'>, facts: ReadFacts) {
  return (Object.entries(facts) as [UnitFact, UnitFactValue | null][]).flatMap(
    ([fact, value]): UnitFactLine[] => {
      const [before, after] = [unit[fact], value ?? undefined];
      if (before === after) return [];
      const mark = unit.corrected?.[fact];
      return [
        {
          fact,
          ...(before === undefined ? {} : { before }),
          ...(after === undefined ? {} : { after }),
          ...(mark ? { mark } : {}),
        },
      ];
    },
  );
}

/** What says which unit it is: another may have it already. */
export const isIdentifying = ({ fact }: UnitFactLine): boolean =>
  fact === 'name' || fact === 'creditCode' || fact === 'townId';

/** The unit with the facts that the lines end in, and all that follows from its name and town. */
export function withLines(
  unit: StoredUnit,
  lines: readonly UnitFactLine[],
  town: Pick<StoredNode, '_id' | 'name' | 'order'> | null,
): StoredUnit {
  const next: Record<string, unknown> = { ...unit };
  for (const { fact, after } of lines) {
    if (after === undefined) delete next[fact];
    else next[fact] = after;
  }
  const now = next as unknown as StoredUnit;
  const placed = town ?? { name: unit.townName, order: townOrderIn(unit.sortKey) };
  return {
    ...now,
    townName: placed.name,
    nameKey: nameKeyOf(now.name),
    searchText: searchTextOf(now.name),
    sortKey: unitKeyOf(now.name, now._id, placed),
  };
}

/** This year and the last carry the unit's name, town and how it is reached: they follow, where they are begun. */
export async function followInYears(deps: Deps, tx: Transaction, unit: StoredUnit): Promise<void> {
  for (const year of [yearOf(deps.today) - 1, yearOf(deps.today)]) {
    const document = await tx.get('unitYears', unitYearId(unit._id, year));
    if (!document) continue;
    const { phone: _phone, contactName: _name, contactPost: _post, ...rest } = document;
    await tx.set('unitYears', {
      ...rest,
      name: unit.name,
      townId: unit.townId,
      townName: unit.townName,
      ...contactOf(unit),
    });
  }
}

type ChangeInput = Pick<StoredUnitChange, '_id' | 'kind' | 'unitIds' | 'by' | 'lines'> &
  Partial<Pick<StoredUnitChange, 'reason' | 'instructorId' | 'previousId'>>;

/** The document of a change. */
export function changeOf(deps: Deps, told: ChangeInput): StoredUnitChange {
  return {
    schemaVersion: 1,
    ...told,
    on: deps.today,
    sortKey: `${String(deps.now()).padStart(15, '0')}_${told._id}`,
    receipt: receiptOf(deps, told._id),
  };
}

/** Units came, went or count elsewhere: the clock counts them anew at its next tick. */
export async function countAnew({ store }: Deps, lines: readonly UnitFactLine[]): Promise<void> {
  if (lines.some(({ fact }) => fact === 'kind' || fact === 'townId')) {
    await store.remove('jobs', 'rebuildFigures');
  }
}
