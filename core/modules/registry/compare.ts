/**
 * An extract of the registry beside the roster (泸州: 清除 179 家, 新增 28 家).
 *
 * C1 A row and a unit are the same by credit code; else by name and town, unless both
 *    have codes that differ or the name stands there more than once.
 * C2 `new`: operating in the registry, not on the roster.
 * C3 `closed`: closed in the registry, not closed on the roster.
 * C4 `nominal` (名存实亡): suspended in the registry, operating on the roster.
 * C5 `missing`: not closed on the roster, and not in an extract that has rows of its
 *    town and kind.
 * C6 A row twice is one row, the one that is most alive. The order of rows makes no
 *    difference; differences come by town and name.
 * C7 What the extract does not state, it does not change: a row without a status operates.
 */
import { nameKeyOf } from '@core/shared/names/name-key';
import { sortKeyOf } from '@core/shared/names/sort-key';
import type { Difference } from './contract';
import type { DifferenceKind } from './labels';
import type { OperatingStatus, UnitKind } from '@core/modules/units/labels';

export interface RegistryRow {
  readonly name: string;
  readonly creditCode?: string | undefined;
  readonly kind: UnitKind;
  readonly town: string;
  readonly status?: OperatingStatus | undefined;
}
export interface RosterEntry extends RegistryRow {
  readonly unitId: string;
  readonly status: OperatingStatus;
}

type Found = Omit<Difference, 'key'>;

/** All differences, and how many units are the same on both sides. */
export function compareRegistry(
  rows: readonly RegistryRow[],
  roster: readonly RosterEntry[],
): { readonly differences: Found[]; readonly same: number } {
  const unique = uniqueRows(rows);
  const find = finder(roster);
  const met = new Set<string>();
  const found: Found[] = [];
  let same = 0;
  for (const row of unique) {
    const match = find(row);
    // Two rows for one unit: the first by name is the unit's, the other is its own.
    const unit = match && !met.has(match.unit.unitId) ? match.unit : undefined;
    if (unit) met.add(unit.unitId);
    const difference = unit && match ? changed(row, unit, match.by) : added(row);
    if (difference) found.push(difference);
    else if (unit) same += 1;
  }
  const covered = new Set(unique.map(areaOf));
  for (const unit of roster) {
    if (met.has(unit.unitId) || unit.status === 'closed' || !covered.has(areaOf(unit))) continue;
    found.push(of('missing', unit, '名册上有，登记数据里没有', unit.unitId));
  }
  const order = (d: Found): string => sortKeyOf(d.name, d.unitId ?? d.creditCode ?? '', d.town);
  return { differences: found.sort((a, b) => (order(a) < order(b) ? -1 : 1)), same };
}

const WORD: Readonly<Record<OperatingStatus, string>> = {
  operating: '正常',
  suspended: '停业或名存实亡',
  closed: '注销或吊销',
};

function changed(row: RegistryRow, unit: RosterEntry, by: 'code' | 'name'): Found | null {
  const how = by === 'code' ? '信用代码相同' : '名称和镇街相同';
  const why = `登记为${WORD[row.status ?? 'operating']}，名册为${WORD[unit.status]}（${how}）`;
  const as = (kind: DifferenceKind): Found => ({
    ...of(kind, unit, why, unit.unitId),
    matchedBy: by,
  });
  if (row.status === 'closed') return unit.status === 'closed' ? null : as('closed');
  if (row.status === 'suspended') return unit.status === 'operating' ? as('nominal') : null;
  return null;
}

const added = (row: RegistryRow): Found | null =>
  row.status === 'closed' || row.status === 'suspended'
    ? null
    : of('new', row, '登记数据里有，名册上没有');

const of = (kind: DifferenceKind, row: RegistryRow, why: string, unitId?: string): Found => ({
  kind,
  name: row.name,
  town: row.town,
  unitKind: row.kind,
  ...(row.creditCode ? { creditCode: row.creditCode } : {}),
  ...(unitId ? { unitId } : {}),
  why,
});

const areaOf = ({ town, kind }: RegistryRow): string => `${nameKeyOf(town)}|${kind}`;
const placeOf = ({ name, town }: RegistryRow): string => `${nameKeyOf(name)}|${nameKeyOf(town)}`;

/** C1: finds a row's unit; what could be several is none. */
function finder(roster: readonly RosterEntry[]) {
  const byCode = new Map(roster.flatMap((u) => (u.creditCode ? [[u.creditCode, u]] : [])));
  const byPlace = new Map<string, RosterEntry | null>();
  for (const unit of roster) byPlace.set(placeOf(unit), byPlace.has(placeOf(unit)) ? null : unit);
  return (row: RegistryRow): { unit: RosterEntry; by: 'code' | 'name' } | null => {
    const coded = row.creditCode ? byCode.get(row.creditCode) : undefined;
    if (coded) return { unit: coded, by: 'code' };
    const named = byPlace.get(placeOf(row));
    const clash = named?.creditCode && row.creditCode && named.creditCode !== row.creditCode;
    return named && !clash ? { unit: named, by: 'name' } : null;
  };
}

const ALIVE: Readonly<Record<OperatingStatus, number>> = { operating: 0, suspended: 1, closed: 2 };

/** C6: one row a code, one a name and town without code; those with codes first. */
function uniqueRows(rows: readonly RegistryRow[]): RegistryRow[] {
  const rank = (row: RegistryRow): string =>
    [
      row.creditCode ? 0 : 1,
      ALIVE[row.status ?? 'operating'],
      placeOf(row),
      row.creditCode ?? '',
      row.kind,
    ].join('|');
  const sorted = [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const seen = new Set<string>();
  return sorted.filter((row) => {
    const key = row.creditCode ?? placeOf(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
