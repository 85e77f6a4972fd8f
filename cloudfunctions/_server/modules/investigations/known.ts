/** What the records and the 台账 know of a unit without a party organisation, for the five steps. */
import type { LedgerFact } from '@core/modules/unit-profile/contract';
import { stepsOf } from '@core/modules/investigations/steps';
import type { StoredUnit } from '@server/modules/units/stored';
import type { StoredInvestigation } from './stored';
import type { StoredLedger } from '@server/modules/unit-profile/stored';
import { factsOf, ledgerUnitOf } from '@server/modules/unit-profile/known';

export function knownOf(
  unit: StoredUnit,
  hasInstructor: boolean,
  ledger: StoredLedger | null,
  names: ReadonlyMap<string, string> = new Map(),
): LedgerFact[] {
  const records = {
    unit,
    organizations: [],
    hasInstructor,
    foundedOn: undefined,
    showPhone: false,
  };
  return factsOf(records, ledger, names);
}

export const stepsFor = (
  unit: StoredUnit,
  hasInstructor: boolean,
  facts: readonly LedgerFact[],
  investigation: StoredInvestigation | null,
) =>
  stepsOf({
    unit: ledgerUnitOf(unit),
    facts,
    hasInstructor,
    verified: investigation?.verified !== undefined,
    concluded: investigation?.concluded !== undefined,
  });
