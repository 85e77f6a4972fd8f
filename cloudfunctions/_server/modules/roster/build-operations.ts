/**
 * Accepted rows become operations in which every reference is an id. Ids of
 * units, towns and party organisations follow from their public names and
 * codes; a person's is made from the import and the row, so that it says nothing
 * of the person.
 */
import type { RosterRows } from '@core/modules/roster/rows.contract';
import { nameKey } from '@core/modules/roster/text';
import type { ImportOperation } from './stored';
import type { Deps } from '@server/runtime/deps';
import type { KnownIds, KnownTown } from './known-roster';
import { unitOperations, unitResolver, type TownOf } from './unit-operations';

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
    ...towns.map((t) => [nameKey(t.name), placeOf(t, known)] as const),
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

/**
 * Towns in the order in which the workbook names them first, which is the office's own. New
 * ones take that order, after those that have one; where known towns have none, nobody has
 * said how they stand, and a roster of some of them does not say it either.
 */
function townOperations(rows: RosterRows, known: KnownIds, hash: Hash): Of<'town'>[] {
  const named = [...rows.units, ...rows.partyOrganizations].flatMap(({ town }) => town ?? []);
  const byKey = new Map<string, string>();
  for (const name of named) {
    const key = nameKey(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  const places = [...known.townByKey.values()].map(({ order }) => order);
  let next = places.includes(undefined)
    ? undefined
    : places.reduce<number>((last, order = -1) => Math.max(last, order), -1) + 1;
  return [...byKey].map(([key, name]) => {
    const there = known.townByKey.get(key);
    if (there) return { kind: 'town', id: there.id, name: there.name };
    const order = next;
    if (next !== undefined) next += 1;
    const fresh: Of<'town'> = { kind: 'town', id: `t-${hash(name)}`, name };
    return order === undefined ? fresh : { ...fresh, order };
  });
}

/** A town of the workbook with the place that it has or will have. */
function placeOf({ id, name, order }: Of<'town'>, known: KnownIds): KnownTown {
  return known.townByKey.get(nameKey(name)) ?? { id, name, order };
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
