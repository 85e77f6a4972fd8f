/** Units of a workbook as operations, and how a reference finds one. */
import type { RosterReference, RosterRows } from '@core/modules/roster/rows.contract';
import { writtenKeyOf } from '@core/shared/names/name-key';
import { nameKey } from '@core/modules/roster/text';
import type { ImportOperation } from './stored';
import type { KnownIds, KnownTown } from './known-roster';

type Of<K extends ImportOperation['kind']> = Extract<ImportOperation, { kind: K }>;
type Hash = (text: string) => string;
export type TownOf = (name: string) => KnownTown | undefined;

export function unitOperations(
  rows: RosterRows,
  known: KnownIds,
  townOf: TownOf,
  hash: Hash,
): Of<'unit'>[] {
  return rows.units.map(({ sheet, row, town, ...facts }) => {
    const key = nameKey(facts.name);
    const fresh = facts.creditCode ? `u-${facts.creditCode}` : `u-${hash(key)}`;
    const byCode = facts.creditCode ? known.unitByCode.get(facts.creditCode) : undefined;
    const at = townOf(town);
    return {
      kind: 'unit',
      id: byCode ?? sameByName(known, facts, key) ?? fresh,
      facts: {
        ...facts,
        townId: at?.id ?? '',
        townName: at?.name ?? town,
        ...(at?.order === undefined ? {} : { townOrder: at.order }),
      },
      at: { sheet, row },
      partyOrganizationIds: [],
      responsibilities: [],
    };
  });
}

/** A unit of the roster with this name; where names differ in brackets and both have a code, the codes decide. */
function sameByName(
  known: KnownIds,
  { name, creditCode }: { name: string; creditCode?: string | undefined },
  key: string,
): string | undefined {
  const id = known.unitByName.get(key);
  const there = id === undefined ? undefined : known.unitById.get(id);
  const other =
    there?.creditCode !== undefined && creditCode !== undefined && there.creditCode !== creditCode;
  return other && writtenKeyOf(there.name) !== writtenKeyOf(name) ? undefined : id;
}

/** Finds a unit's operation by its row, or by name; a unit that only the roster has gets an operation of its own. */
export function unitResolver(rows: RosterRows, units: Of<'unit'>[], known: KnownIds) {
  const place = (at: { sheet: string; row: number }): string => `${at.row}@${at.sheet}`;
  const byRow = new Map(rows.units.map((row, i) => [place(row), units[i]]));
  const byName = new Map(units.map((u) => [nameKey(u.facts?.name ?? ''), u]));
  return (reference: RosterReference): Of<'unit'> | null => {
    const key = nameKey(reference.name);
    const found = (reference.at && byRow.get(place(reference.at))) ?? byName.get(key);
    if (found) return found;
    const id = known.unitByName.get(key) ?? known.unitByCode.get(reference.name);
    if (!id) return null;
    const operation: Of<'unit'> = {
      kind: 'unit',
      id,
      partyOrganizationIds: [],
      responsibilities: [],
    };
    byName.set(key, operation);
    units.push(operation);
    return operation;
  };
}
