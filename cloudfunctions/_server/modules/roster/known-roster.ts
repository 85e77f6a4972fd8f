/** What the roster has already, for a workbook that refers to it. Reads in pages of 1,000. */
import type { KnownRoster } from '@core/modules/roster/rows.contract';
import { nameKey } from '@core/modules/roster/text';
import { type Store } from '@server/runtime/store';
import type { StoredUnit } from '@server/modules/units/stored';
import { identitiesOfUnits, townsInOrder } from '@server/modules/units/repository';
import { allOrganizationNames } from '@server/modules/organizations/repository';
import { allInstructors } from '@server/modules/people/repository';

/** A town with its place in the office's own table, where it has one. */
export interface KnownTown {
  readonly id: string;
  readonly name: string;
  readonly order?: number | undefined;
}

export interface KnownIds {
  readonly known: KnownRoster;
  unitByCode: Map<string, string>;
  unitByName: Map<string, string>;
  townOfUnit: Map<string, string>;
  organizationByName: Map<string, { id: string; townId: string }>;
  townByKey: Map<string, KnownTown>;
  unitById: Map<string, { name: string; creditCode?: string | undefined }>;
  /** Name key → instructors of that name. */
  instructorsByName: Map<string, { id: string; phone?: string | undefined }[]>;
}

export async function readKnownRoster(store: Store): Promise<KnownIds> {
  const units = await identitiesOfUnits(store);
  const former = formerNamesOf(units);
  const organizations = await allOrganizationNames(store);
  const towns = await townsInOrder(store);
  const instructors = await allInstructors(store);
  const instructorsByName: KnownIds['instructorsByName'] = new Map();
  for (const { _id, name, phone } of instructors) {
    const key = nameKey(name);
    instructorsByName.set(key, [...(instructorsByName.get(key) ?? []), { id: _id, phone }]);
  }
  return {
    known: {
      units: [
        ...units.map(({ name, creditCode }) => ({ name, ...(creditCode ? { creditCode } : {}) })),
        ...former.map(({ name }) => ({ name })),
      ],
      partyOrganizations: organizations.map((o) => o.name),
      instructors: instructors.map(({ name, phone }) => ({ name, ...(phone ? { phone } : {}) })),
    },
    unitByCode: new Map(units.flatMap((u) => (u.creditCode ? [[u.creditCode, u._id]] : []))),
    unitByName: new Map([...former, ...units].map((u) => [nameKey(u.name), u._id])),
    townOfUnit: new Map(units.map((u) => [u._id, u.townId])),
    organizationByName: new Map(
      organizations.map((o) => [nameKey(o.name), { id: o._id, townId: o.townId }]),
    ),
    townByKey: new Map(
      towns.map((t) => [nameKey(t.name), { id: t._id, name: t.name, order: t.order }]),
    ),
    unitById: new Map(units.map((u) => [u._id, { name: u.name, creditCode: u.creditCode }])),
    instructorsByName,
  };
}

type NamedUnit = Pick<StoredUnit, '_id' | 'name' | 'formerNames'>;

/** Names that were put right in the app and that no other unit bears today: a list may still have them. */
function formerNamesOf(units: readonly NamedUnit[]): { _id: string; name: string }[] {
  const taken = new Set(units.map(({ name }) => nameKey(name)));
  return units.flatMap(({ _id, formerNames = [] }) =>
    formerNames.filter((name) => !taken.has(nameKey(name))).map((name) => ({ _id, name })),
  );
}
