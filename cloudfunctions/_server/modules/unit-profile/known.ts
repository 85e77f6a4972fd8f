/** What is known of a unit: what its records tell, and what people have stated. */
import {
  ledgerFields,
  type LedgerCode,
  type LedgerFact,
  type LedgerUnit,
  type LedgerValue,
} from '@core/modules/unit-profile/contract';
import { fieldsOf, ripenessOf } from '@core/modules/unit-profile/ledger';
import {
  formationTitles,
  organizationKindTitles,
  statusTitles,
  unitKindTitles,
} from '@core/modules/units/contract';
import { maskPhone } from '@server/runtime/mask';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredUnit } from '@server/modules/units/stored';
import type { StoredLedger } from './stored';

export function ledgerUnitOf({ _id, name, kind, formation }: StoredUnit): LedgerUnit {
  return { unitId: _id, name, kind, organized: formation !== 'none' };
}

/** What the roster and the founding told of fields that a person may state otherwise since. */
export const valuesFromRoster = (
  unit: StoredUnit,
  foundedOn: string | undefined,
): Partial<Record<LedgerCode, LedgerValue | undefined>> => ({
  headcount: unit.headcount,
  foundedOn,
});

interface Records {
  readonly unit: StoredUnit;
  readonly organizations: readonly StoredPartyOrganization[];
  readonly hasInstructor: boolean;
  /** Since when there is a party organisation, where the records saw it founded. */
  readonly foundedOn: string | undefined;
  /** Whole, or masked, as on the unit's page. */
  readonly showPhone: boolean;
}

/** Everything that is known, in the table's order; a statement goes before what the roster told. */
export function factsOf(
  records: Records,
  ledger: StoredLedger | null,
  names: ReadonlyMap<string, string>,
): LedgerFact[] {
  const stated = ledger?.values ?? {};
  const values = new Map(
    ledgerFields.flatMap(({ code }): [LedgerCode, LedgerValue][] => {
      const entry = stated[code];
      return entry ? [[code, entry.value]] : [];
    }),
  );
  const recorded = recordedOf(records, values);
  return fieldsOf(ledgerUnitOf(records.unit)).flatMap(({ code }): LedgerFact[] => {
    const entry = stated[code];
    if (entry) {
      const { value, by, on } = entry;
      return [{ code, value, from: 'stated', byName: names.get(by) ?? '', on }];
    }
    const value = recorded[code];
    return value === undefined || value === '' ? [] : [{ code, value, from: 'records' }];
  });
}

function recordedOf(
  { unit, organizations, hasInstructor, foundedOn, showPhone }: Records,
  stated: ReadonlyMap<LedgerCode, LedgerValue>,
): Partial<Record<LedgerCode, LedgerValue | undefined>> {
  return {
    town: unit.townName,
    name: unit.name,
    creditCode: unit.creditCode,
    type: unitKindTitles[unit.kind],
    status: statusTitles[unit.status],
    phone: unit.phone && (showPhone ? unit.phone : maskPhone(unit.phone)),
    ...valuesFromRoster(unit, foundedOn),
    organized: unit.formation !== 'none',
    organization: organizations.map((o) => o.name).join('、'),
    form: formationTitles[unit.formation],
    organizationKind: [...new Set(organizations.map((o) => organizationKindTitles[o.kind]))].join(
      '、',
    ),
    hasInstructor,
    ripeness: ripenessOf(stated) ?? undefined,
  };
}
