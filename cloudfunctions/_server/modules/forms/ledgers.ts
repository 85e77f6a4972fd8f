/** What is stated of many units, for a form: a page of 台账 a request. */
import type { LedgerCode, LedgerValue } from '@core/modules/unit-profile/contract';
import type { LedgerOfForm } from '@core/modules/forms/ledger-facts';
import { fieldsOf, ripenessOf } from '@core/modules/unit-profile/ledger';
import type { Store } from '@server/runtime/store';
import type { StoredUnit } from '@server/modules/units/stored';
import { ledgersAmong } from '@server/modules/unit-profile/repository';

/** A 台账 with every field stated is about 6 KB, and an answer of the database holds 1 MB. */
const AT_ONCE = 100;

type Unit = Pick<StoredUnit, '_id' | 'kind' | 'formation'>;

/** By unit; only fields that are asked of it today. At most ten requests for a thousand units. */
export async function ledgersOf(
  store: Store,
  units: readonly Unit[],
): Promise<Map<string, LedgerOfForm>> {
  const known = new Map<string, LedgerOfForm>();
  for (let i = 0; i < units.length; i += AT_ONCE) {
    const page = units.slice(i, i + AT_ONCE);
    const found = await ledgersAmong(
      store,
      page.map(({ _id }) => _id),
      AT_ONCE,
    );
    const statedOf = new Map(found.map(({ _id, values }) => [_id, values]));
    for (const unit of page) known.set(unit._id, ofForm(unit, statedOf.get(unit._id) ?? {}));
  }
  return known;
}

function ofForm(
  { kind, formation }: Unit,
  stated: Partial<Record<LedgerCode, { value: LedgerValue }>>,
): LedgerOfForm {
  const organized = formation !== 'none';
  const all = new Map<LedgerCode, LedgerValue>();
  for (const { code } of fieldsOf({ kind, organized })) {
    const entry = stated[code];
    if (entry) all.set(code, entry.value);
  }
  const ripeness = organized ? null : ripenessOf(all);
  return { ...Object.fromEntries(all), organized, ...(ripeness ? { ripeness } : {}) };
}
