/**
 * Accepted rows become operations in which every reference is an id. Ids of
 * units, towns and party organisations follow from their public names and
 * codes; a person's is made from the import and the row, so that it says nothing
 * of the person.
 */
import type { RosterReference, RosterRows } from '@core/contracts/roster-rows';
import { writtenKeyOf } from '@core/domain/names/name-key';
import { nameKey } from '@core/domain/roster/text';
import type { ImportOperation } from '@server/repositories/stored-imports';
import type { Deps } from '../deps';
import type { KnownIds } from './known-roster';

type Of<K extends ImportOperation['kind']> = Extract<ImportOperation, { kind: K }>;

/** All operations of an import, in an order in which each finds what it refers to. */
export function buildOperations(
  deps: Pick<Deps, 'sha256'>,
  importId: string,
  rows: RosterRows,
  known: KnownIds,
): ImportOperation[] {
  const hash = (text: string) => deps.sha256(text).slice(0, 16);
  const towns = townOperations(rows, known, hash);
  const townByKey = new Map([
    ...known.townByKey,
    ...towns.map((t) => [nameKey(t.name), { id: t.id, name: t.name }] as const),
  ]);
  const townOf = (name: string) => townByKey.get(nameKey(name));
  const units = unitOperations(rows, known, townOf, hash);
  const unitIdOf = unitResolver(rows, units, known);
  const organizations = organizationOperations(rows, known, townOf, unitIdOf, hash);
  const people = instructorOperations(importId, rows, known, hash);
  assignResponsibilities(rows, known, people, unitIdOf);
  return [
    ...towns,
    ...organizations,
    ...people,
    ...memberOperations(importId, rows, known, organizations, hash),
    ...units,
  ];
}

type Hash = (text: string) => string;
type TownOf = (name: string) => { readonly id: string; readonly name: string } | undefined;

function townOperations(rows: RosterRows, known: KnownIds, hash: Hash): Of<'town'>[] {
  const named = [...rows.units, ...rows.partyOrganizations].flatMap(({ town }) => town ?? []);
  const byKey = new Map<string, string>();
  for (const name of [...named].sort()) {
    const key = nameKey(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey].map(([key, name]) => {
    const there = known.townByKey.get(key);
    return { kind: 'town', id: there?.id ?? `t-${hash(name)}`, name: there?.name ?? name };
  });
}

function unitOperations(
  rows: RosterRows,
  known: KnownIds,
  townOf: TownOf,
  hash: Hash,
): Of<'unit'>[] {
  return rows.units.map(({ sheet: _sheet, row: _row, town, ...facts }) => {
    const key = nameKey(facts.name);
    const fresh = facts.creditCode ? `u-${facts.creditCode}` : `u-${hash(key)}`;
    const byCode = facts.creditCode ? known.unitByCode.get(facts.creditCode) : undefined;
    const at = townOf(town);
    return {
      kind: 'unit',
      id: byCode ?? sameByName(known, facts, key) ?? fresh,
      facts: { ...facts, townId: at?.id ?? '', townName: at?.name ?? town },
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
function unitResolver(rows: RosterRows, units: Of<'unit'>[], known: KnownIds) {
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

function organizationOperations(
  rows: RosterRows,
  known: KnownIds,
  townNamed: TownOf,
  unitIdOf: ReturnType<typeof unitResolver>,
  hash: Hash,
): Of<'partyOrganization'>[] {
  const townOf = (unit: Of<'unit'>) => unit.facts?.townId ?? known.townOfUnit.get(unit.id) ?? '';
  const idOf = (name: string): string => {
    const key = nameKey(name);
    return known.organizationByName.get(key)?.id ?? `o-${hash(key)}`;
  };
  const listed = new Set(rows.partyOrganizations.map(({ name }) => nameKey(name)));
  const stands = (name: string): boolean =>
    listed.has(nameKey(name)) || known.organizationByName.has(nameKey(name));
  return rows.partyOrganizations.map((row) => {
    const { name, units: references, kind, parent, town, electedOn, termYears } = row;
    const covered = references.flatMap((r) => unitIdOf(r) ?? []);
    const id = idOf(name);
    for (const unit of covered) unit.partyOrganizationIds.push(id);
    const [first] = covered;
    return {
      kind: 'partyOrganization',
      id,
      name,
      organizationKind: kind ?? organizationKindOf(name),
      townId: (town && townNamed(town)?.id) || (first ? townOf(first) : ''),
      unitIds: covered.map((u) => u.id),
      ...(parent && stands(parent) ? { parentId: idOf(parent) } : {}),
      ...(electedOn ? { electedOn } : {}),
      ...(termYears ? { termYears } : {}),
    };
  });
}

/** The kind that a party organisation's name states. */
function organizationKindOf(name: string): Of<'partyOrganization'>['organizationKind'] {
  if (/联合.*支部/.test(name)) return 'jointBranch';
  if (/总支/.test(name)) return 'generalBranch';
  if (/小组/.test(name)) return 'projectGroup';
  return /支部/.test(name) ? 'branch' : /党委|委员会/.test(name) ? 'committee' : 'branch';
}

function instructorOperations(
  importId: string,
  rows: RosterRows,
  known: KnownIds,
  hash: Hash,
): Of<'instructor'>[] {
  return rows.instructors.map(({ sheet, row, name, phone, dispatchedBy }) => {
    const sameName = known.instructorsByName.get(nameKey(name)) ?? [];
    const same = sameName.find((p) => p.phone === phone) ?? (phone ? undefined : sameName[0]);
    return {
      kind: 'instructor',
      id: same?.id ?? `p-${hash(`${importId}|${sheet}|${row}`)}`,
      name,
      ...(phone ? { phone } : {}),
      ...(dispatchedBy ? { dispatchedBy } : {}),
      townIds: [],
    };
  });
}

function assignResponsibilities(
  rows: RosterRows,
  known: KnownIds,
  people: readonly Of<'instructor'>[],
  unitIdOf: ReturnType<typeof unitResolver>,
): void {
  for (const { sheet, row, unit: reference, instructor, from, to } of rows.responsibilities) {
    const unit = unitIdOf(reference);
    const key = nameKey(instructor.name);
    const fits = (p: { phone?: string | undefined }) =>
      !instructor.phone || p.phone === instructor.phone;
    const listed = people.find((p) => nameKey(p.name) === key && fits(p));
    const instructorId = listed?.id ?? known.instructorsByName.get(key)?.find(fits)?.id;
    if (!unit || !instructorId) continue;
    unit.responsibilities.push({ instructorId, from, ...(to ? { to } : {}), sheet, row });
    const townId = unit.facts?.townId ?? known.townOfUnit.get(unit.id);
    if (listed && townId && !listed.townIds.includes(townId)) listed.townIds.push(townId);
  }
  for (const person of people) person.townIds.sort();
}

function memberOperations(
  importId: string,
  rows: RosterRows,
  known: KnownIds,
  organizations: readonly Of<'partyOrganization'>[],
  hash: Hash,
): Of<'member'>[] {
  const here = new Map(organizations.map((o) => [nameKey(o.name), o]));
  return rows.members.flatMap((member) => {
    const { sheet, row, partyOrganization, isDeputy: _isDeputy, ...facts } = member;
    const key = nameKey(partyOrganization.name);
    const organization = here.get(key) ?? known.organizationByName.get(key);
    if (!organization) return [];
    return {
      kind: 'member',
      freshId: `p-${hash(`${importId}|${sheet}|${row}`)}`,
      partyOrganizationId: organization.id,
      townId: organization.townId,
      ...facts,
    };
  });
}
