/** Whom standards and processes are about: a unit or a party organisation, with what it belongs to. */
import type { SubjectKind } from '@core/modules/standards/rules.contract';
import { findIn, type Store } from '@server/runtime/store';
import type { StoredUnit } from '@server/modules/units/stored';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';

export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
}

export interface PracticeSubject extends SubjectRef {
  readonly name: string;
  readonly townId: string;
  /** The organisation itself, or those of the unit. */
  readonly organizations: readonly StoredPartyOrganization[];
  /** The unit itself, or those of the organisation. */
  readonly units: readonly StoredUnit[];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Subjects by id; those that there are not are left out. At most three requests for some hundreds. */
export async function loadSubjects(
  store: Pick<Store, 'find'>,
  refs: readonly SubjectRef[],
): Promise<Map<string, PracticeSubject>> {
  const idsOf = (kind: SubjectKind): string[] =>
    unique(refs.filter((ref) => ref.kind === kind).map(({ id }) => id));
  const own = await findIn(store, 'partyOrganizations', '_id', idsOf('organization'));
  const ofOwn = own.flatMap(({ unitIds }) => unitIds);
  const units = await findIn(store, 'units', '_id', unique([...idsOf('unit'), ...ofOwn]));
  const known = new Set(own.map(({ _id }) => _id));
  const asked = new Set(idsOf('unit'));
  const ofUnits = units.filter(({ _id }) => asked.has(_id)).flatMap((u) => u.partyOrganizationIds);
  const others = await findIn(
    store,
    'partyOrganizations',
    '_id',
    unique(ofUnits).filter((id) => !known.has(id)),
  );
  const organizations = new Map([...own, ...others].map((one) => [one._id, one]));
  const byId = new Map(units.map((unit) => [unit._id, unit]));
  const found = new Map<string, PracticeSubject>();
  for (const { kind, id } of refs) {
    const subject =
      kind === 'unit'
        ? ofUnit(byId.get(id), organizations)
        : ofOrganization(organizations.get(id), byId);
    if (subject) found.set(id, subject);
  }
  return found;
}

function ofUnit(
  unit: StoredUnit | undefined,
  organizations: ReadonlyMap<string, StoredPartyOrganization>,
): PracticeSubject | null {
  if (!unit) return null;
  const { _id: id, name, townId, partyOrganizationIds } = unit;
  const of = partyOrganizationIds.flatMap((one) => organizations.get(one) ?? []);
  return { kind: 'unit', id, name, townId, organizations: of, units: [unit] };
}

function ofOrganization(
  organization: StoredPartyOrganization | undefined,
  units: ReadonlyMap<string, StoredUnit>,
): PracticeSubject | null {
  if (!organization) return null;
  const { _id: id, name, townId, unitIds } = organization;
  const of = unitIds.flatMap((one) => units.get(one) ?? []);
  return { kind: 'organization', id, name, townId, organizations: [organization], units: of };
}

/** The order of a subject in lists, as its own document has it. */
export const sortKeyOfSubject = ({ kind, units, organizations }: PracticeSubject): string =>
  (kind === 'unit' ? units[0]?.sortKey : organizations[0]?.sortKey) ?? '';
