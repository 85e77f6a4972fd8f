/**
 * What an operation makes of the documents that are there. A field that the
 * workbook leaves empty keeps what is known; nothing is removed by an import.
 */
import type { DayInterval } from '@core/modules/cadence/contract';
import type { RoleGrant } from '@core/modules/people/contract';
import { nameKeyOf } from '@core/shared/names/name-key';
import { searchTextOf, sortKeyOf, unitKeyOf } from '@core/shared/names/sort-key';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { ImportOperation, PlannedResponsibility } from './stored';
import { unitYearOf } from '@server/modules/units/unit-years';
import { rosterKeyOf } from './roster-key';

type Of<K extends ImportOperation['kind']> = Extract<ImportOperation, { kind: K }>;

/** Facts whose beginning a roster does not say begin with its year. */
export const yearStart = (businessDate: string): string => `${businessDate.slice(0, 4)}-01-01`;

export function mergeOrganization(
  was: StoredPartyOrganization | null,
  op: Of<'partyOrganization'>,
): StoredPartyOrganization {
  return {
    ...was,
    _id: op.id,
    schemaVersion: 1,
    name: op.name,
    nameKey: nameKeyOf(op.name),
    sortKey: sortKeyOf(op.name, op.id),
    kind: op.organizationKind,
    townId: op.townId || (was?.townId ?? ''),
    unitIds: [...new Set([...(was?.unitIds ?? []), ...op.unitIds])].sort(),
    ...(op.parentId ? { parentId: op.parentId } : {}),
    ...(op.electedOn ? { electedOn: op.electedOn } : {}),
    ...(op.termYears ? { termYears: op.termYears } : {}),
  };
}

export function mergeInstructor(
  was: StoredPerson | null,
  op: Of<'instructor'>,
  scopeId: string,
  businessDate: string,
): StoredPerson {
  const from = yearStart(businessDate);
  return {
    ...personBase(was, op.id, op.name, op.phone),
    rosterKey: was?.rosterKey ?? rosterKeyOf(op.name, op.phone, 'instructor'),
    roles: withRole(was?.roles ?? [], { role: 'instructor', scopeId, from }),
    townIds: union(was?.townIds, op.townIds),
    ...(op.dispatchedBy ? { dispatchedBy: op.dispatchedBy } : {}),
  };
}

export function mergeMember(
  was: StoredPerson | null,
  op: Of<'member'>,
  businessDate: string,
): StoredPerson {
  const from = yearStart(businessDate);
  const scopeId = op.partyOrganizationId;
  const wanted: RoleGrant[] = [{ role: 'member', scopeId, from }];
  if (op.isSecretary) wanted.push({ role: 'secretary', scopeId, from });
  // Somebody who moved, or stepped down, holds the former role until today.
  const kept = (was?.roles ?? []).map((r) =>
    (r.role === 'member' || r.role === 'secretary') &&
    !r.to &&
    !wanted.some((w) => w.role === r.role && w.scopeId === r.scopeId)
      ? { ...r, to: businessDate > r.from ? businessDate : r.from }
      : r,
  );
  return {
    ...personBase(was, op.freshId, op.name, op.phone),
    rosterKey: rosterKeyOf(op.name, op.phone, scopeId),
    roles: wanted.reduce(withRole, kept),
    townIds: union(was?.townIds, op.townId ? [op.townId] : []),
    ...(op.category ? { category: op.category } : {}),
    ...joiningOf(was, op),
    ...(op.duty ? { partyPost: op.duty } : {}),
  };
}

/** A day is more than a month: a list that knows only the month takes no day away. */
function joiningOf(
  was: StoredPerson | null,
  { joinedOn, joinedMonth }: Of<'member'>,
): Pick<StoredPerson, 'joinedOn' | 'joinedMonth'> {
  if (joinedOn) return { joinedOn };
  return joinedMonth && !was?.joinedOn ? { joinedMonth } : {};
}

function personBase(
  was: StoredPerson | null,
  freshId: string,
  name: string,
  phone: string | undefined,
): Omit<StoredPerson, 'rosterKey' | 'roles' | 'townIds'> {
  const _id = was?._id ?? freshId;
  return {
    ...was,
    _id,
    schemaVersion: 1,
    name,
    sortKey: sortKeyOf(name, _id),
    ...(phone ? { phone } : {}),
  };
}

/** A role that is held already stays as it is. */
function withRole(roles: RoleGrant[], grant: RoleGrant): RoleGrant[] {
  const held = roles.some((r) => r.role === grant.role && r.scopeId === grant.scopeId && !r.to);
  return held ? roles : [...roles, grant];
}

const union = (a: readonly string[] | undefined, b: readonly string[]): string[] =>
  [...new Set([...(a ?? []), ...b])].sort();

/** Null when the workbook refers to a unit that has vanished meanwhile. */
export function mergeUnit(
  was: StoredUnit | null,
  op: Of<'unit'>,
  businessDate: string,
): StoredUnit | null {
  const partyOrganizationIds = union(was?.partyOrganizationIds, op.partyOrganizationIds);
  if (!op.facts) return was && { ...was, partyOrganizationIds };
  const { formation, status, closures, recordsFrom, townOrder: order, ...facts } = op.facts;
  const merged = {
    ...was,
    ...facts,
    _id: op.id,
    schemaVersion: 1 as const,
    // Contacts of a unit can be recorded from the day it is known here.
    ...(was ? {} : { recordsFrom: recordsFrom ?? businessDate }),
    nameKey: nameKeyOf(facts.name),
    formation: formation ?? was?.formation ?? 'none',
    status: status ?? was?.status ?? 'operating',
    partyOrganizationIds,
    searchText: searchTextOf(facts.name),
    sortKey: unitKeyOf(facts.name, op.id, { name: facts.townName, order }),
  };
  return {
    ...merged,
    // What is known of a unit here goes before what a list says of its past.
    closures: closuresOf(
      was ?? (closures ? { closures } : null),
      merged.status,
      was ? businessDate : yearStart(businessDate),
    ),
  };
}

/**
 * A roster says that a unit is closed, not since when. Closed at its first import it
 * counts as closed from the first day of the records, so that nobody is marked
 * for a unit that was shut; one that closes or reopens later does so on the import's day.
 */
function closuresOf(
  was: Pick<StoredUnit, 'closures'> | null,
  status: StoredUnit['status'],
  day: string,
): DayInterval[] {
  const closures = was?.closures ?? [];
  const open = closures.find((c) => !c.to);
  if (status === 'operating') {
    return open ? closures.map((c) => (c === open ? { ...c, to: day } : c)) : closures;
  }
  return open ? closures : [...closures, { from: day }];
}

export type Conflict = { sheet: string; row: number; why: string };

/** A unit's year with the unit's facts and the workbook's responsibilities; overlaps are refused one by one. */
export function mergeUnitYear(
  was: StoredUnitYear,
  unit: StoredUnit,
  planned: readonly PlannedResponsibility[],
): { document: StoredUnitYear; conflicts: Conflict[] } {
  const responsibilities = [...was.facts.responsibilities];
  const conflicts: Conflict[] = [];
  for (const { sheet, row, ...interval } of planned) {
    const overlapping = responsibilities.filter((r) => r.kind === '帮建' && overlap(r, interval));
    if (overlapping.some((r) => r.instructorId !== interval.instructorId)) {
      const why = '该单位在这段时间已有另一位指导员，请先办理交接';
      conflicts.push({ sheet, row, why });
    } else if (overlapping.length === 0) {
      responsibilities.push({ ...interval, kind: '帮建' });
    }
  }
  const { partyOrganization: _was, ...facts } = was.facts;
  const document = unitYearOf(unit, was.year, {
    ...facts,
    responsibilities,
    closures: unit.closures,
    ...(unit.formation === 'none' ? {} : { partyOrganization: _was ?? {} }),
  });
  return { document, conflicts };
}

function overlap(a: DayInterval, b: DayInterval): boolean {
  return (!a.to || b.from < a.to) && (!b.to || a.from < b.to);
}
