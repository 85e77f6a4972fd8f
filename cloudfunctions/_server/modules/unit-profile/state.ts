/** A person states facts of a unit; what stood there before stays in the history. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { LedgerCode, LedgerValue } from '@core/modules/unit-profile/contract';
import { wrongStatements } from '@core/modules/unit-profile/ledger';
import type { Actor } from '@server/runtime/actor';
import type { StoredLedger, StoredLedgerChange } from './stored';
import type { Deps } from '@server/runtime/deps';
import { requireUnit } from '@server/modules/matters/matters';
import { writeOf, writeOnce } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { ledgerUnitOf, valuesFromRoster } from './known';

/** All fields of a statement or none: the first wrong one refuses it whole. */
export async function stateLedger(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'ledger.state'>,
): Promise<ActionOutput<'ledger.state'>> {
  const { id, unitId, values } = input;
  const write = writeOf('ledger.state', actor, input, unitId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const { document } = await requireUnit(deps, tx, actor, 'ledger.state', unitId);
    const unit = await tx.get('units', unitId);
    if (!unit) throw new AppError('NOT_FOUND', '没有这个单位');
    const ledger = (await tx.get('ledgers', unitId)) ?? emptyLedger(unitId);
    const issues = wrongStatements(ledgerUnitOf(unit), knownIn(ledger), values, deps.today).map(
      ({ path, message }) => ({ path: `input.values.${path}`, message }),
    );
    if (issues[0]) throw new AppError('BAD_INPUT', issues[0].message, issues);
    const fromRoster = valuesFromRoster(unit, document.facts.partyOrganization?.from);
    const lines = linesOf(ledger, values, fromRoster);
    // What is stated again as it stands changes nothing; the audit line tells that it was.
    if (lines.length === 0) return;
    const stated = { by: actor.personId, on: deps.today };
    const next = { ...ledger.values };
    for (const { code, after } of lines) {
      if (after === undefined) delete next[code];
      else next[code] = { value: after, ...stated };
    }
    await tx.set('ledgers', { ...ledger, values: next });
    await tx.add('ledgerChanges', {
      _id: id,
      schemaVersion: 1,
      unitId,
      townId: document.townId,
      ...stated,
      sortKey: `${String(deps.now()).padStart(15, '0')}_${id}`,
      receipt: receiptOf(deps, id),
      lines,
    });
  });
  return { receipt };
}

const emptyLedger = (unitId: string): StoredLedger => ({
  _id: unitId,
  schemaVersion: 1,
  values: {},
});

const entriesOf = <V>(record: Partial<Record<LedgerCode, V>>) =>
  Object.entries(record) as [LedgerCode, V][];

const knownIn = ({ values }: StoredLedger): Map<LedgerCode, LedgerValue> =>
  new Map(entriesOf(values).map(([code, entry]) => [code, entry.value]));

/** The fields that a statement changes; a value taken back leaves what the roster told. */
function linesOf(
  { values }: StoredLedger,
  stated: ActionInput<'ledger.state'>['values'],
  told: ReturnType<typeof valuesFromRoster>,
): StoredLedgerChange['lines'] {
  return entriesOf(stated).flatMap(([code, value]) => {
    const own = values[code]?.value;
    if (value === undefined || (value === null && own === undefined)) return [];
    const before = own ?? told[code];
    const after = value ?? undefined;
    if (before === after) return [];
    return [
      {
        code,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  });
}
