/** What is found at a unit, and how its investigation ends. */
import type { ActionInput, ActionName, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { isInForce, type Actor } from '@server/runtime/actor';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import type { StoredInvestigation } from './stored';
import type { Deps } from '@server/runtime/deps';
import { requireUnit } from '@server/modules/matters/matters';
import { writeOf, writeOnce } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { knownOf, stepsFor } from './known';

export async function verifyUnit(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'investigation.verify'>,
): Promise<ActionOutput<'investigation.verify'>> {
  const { found } = input;
  const late = found.moving.findIndex(({ on }) => on !== undefined && on > deps.today);
  if (late >= 0) throw badField(`input.found.moving.${late}.on`, '日期在今天之后');
  return record(deps, actor, 'investigation.verify', input, (base, told) => ({
    ...base,
    verified: { by: told.by, on: told.on, found },
    history: [...base.history, { ...told, kind: 'verified', found }],
  }));
}

export async function concludeUnit(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'investigation.conclude'>,
): Promise<ActionOutput<'investigation.conclude'>> {
  const { conclusion } = input;
  return record(deps, actor, 'investigation.conclude', input, (base, told, { missing, helped }) => {
    if (missing) throw new AppError('CONFLICT', `请先完成前面的步骤，还缺 ${missing}`);
    if (conclusion.outcome === 'helped' && !helped) {
      throw badField('input.conclusion.outcome', '还没有指导员，请先安排帮建责任');
    }
    return {
      ...base,
      concluded: { by: told.by, on: told.on, conclusion },
      history: [...base.history, { ...told, kind: 'concluded', conclusion }],
    };
  });
}

interface RecordInput {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly receipt: string;
}
interface State {
  /** The first thing that the steps before the last miss. */
  readonly missing: string | undefined;
  readonly helped: boolean;
}

async function record(
  deps: Deps,
  actor: Actor,
  action: ActionName,
  input: { id: string; unitId: string },
  change: (base: StoredInvestigation, told: RecordInput, state: State) => StoredInvestigation,
): Promise<{ receipt: string }> {
  const { id, unitId } = input;
  const write = writeOf(action, actor, input, unitId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const { document } = await requireUnit(deps, tx, actor, action, unitId);
    const unit = await tx.get('units', unitId);
    if (!unit) throw new AppError('NOT_FOUND', '没有这个单位');
    if (unit.formation !== 'none') throw new AppError('CONFLICT', '已经建立党组织，不再排查');
    const base = (await tx.get('investigations', unitId)) ?? {
      _id: unitId,
      schemaVersion: 1 as const,
      townId: unit.townId,
      history: [],
    };
    const told = { id, by: actor.personId, on: deps.today, receipt: receiptOf(deps, id) };
    const state = await stateOf(deps, tx, unit, document, base);
    await tx.set('investigations', change(base, told, state));
  });
  return { receipt };
}

async function stateOf(
  deps: Deps,
  tx: Transaction,
  unit: StoredUnit,
  { facts }: StoredUnitYear,
  base: StoredInvestigation,
): Promise<State> {
  const helped = facts.responsibilities.some((r) => isInForce(r, deps.today));
  const known = knownOf(unit, helped, await tx.get('ledgers', unit._id));
  const steps = stepsFor(unit, helped, known, base).filter(({ step }) => step !== 'follow');
  return { missing: steps.flatMap((s) => s.missing)[0], helped };
}
