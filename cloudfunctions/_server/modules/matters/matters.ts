/** Needs and promises of a unit: raised, settled step by step, nothing overwritten. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { ActionName } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { isOpenMatter } from '@core/modules/matters/contract';
import { ownsUnit, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { StoredMatter } from './stored';
import { unitYearOn } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';

type Receipt = { receipt: string };

/** 诉求: what the owner needs. */
export function raiseNeed(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'need.raise'>,
): Promise<Receipt> {
  if (input.raisedOn > deps.today) throw badField('input.raisedOn', '提出日期在今天之后');
  return open(deps, actor, 'need.raise', input, {
    kind: 'need',
    text: input.text,
    raisedOn: input.raisedOn,
    state: 'raised',
  });
}

/** 承诺: what was promised, by when. */
export function makePromise(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'promise.make'>,
): Promise<Receipt> {
  if (input.dueOn < deps.today) throw badField('input.dueOn', '兑现日期已过，请选今天或以后');
  return open(deps, actor, 'promise.make', input, {
    kind: 'promise',
    text: input.text,
    raisedOn: deps.today,
    dueOn: input.dueOn,
    state: 'promised',
  });
}

export function updateNeed(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'need.update'>,
): Promise<ActionOutput<'need.update'>> {
  return step(deps, actor, 'need.update', 'need', input);
}

export function settlePromise(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'promise.settle'>,
): Promise<ActionOutput<'promise.settle'>> {
  return step(deps, actor, 'promise.settle', 'promise', input);
}

/** The unit as it stands today, when the action reaches it; no hint whether another exists. */
export async function requireUnit(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  action: ActionName,
  unitId: string,
): Promise<{ document: StoredUnitYear; begun: boolean }> {
  const found = await unitYearOn(tx, unitId, deps.today);
  if (!found) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const { document } = found;
  requireGrant(
    action,
    actor,
    ownsUnit(actor, document, document.facts.responsibilities, deps.today),
  );
  return found;
}

async function open(
  deps: Deps,
  actor: Actor,
  action: 'need.raise' | 'promise.make',
  input: { id: string; unitId: string },
  what: Pick<StoredMatter, 'kind' | 'text' | 'raisedOn' | 'dueOn' | 'state'>,
): Promise<Receipt> {
  const write = writeOf(action, actor, input, input.unitId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const { document } = await requireUnit(deps, tx, actor, action, input.unitId);
    await tx.add('matters', {
      _id: input.id,
      schemaVersion: 1,
      ...what,
      unitId: input.unitId,
      townId: document.townId,
      raisedBy: actor.personId,
      open: true,
      steps: [],
      receipt: receiptOf(deps, input.id),
    });
  });
  return { receipt };
}

async function step(
  deps: Deps,
  actor: Actor,
  action: 'need.update' | 'promise.settle',
  kind: StoredMatter['kind'],
  input: { id: string; matterId: string; state: StoredMatter['state']; note?: string | undefined },
): Promise<Receipt> {
  const { matterId, state, note } = input;
  const write = writeOf(action, actor, input, matterId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const matter = await tx.get('matters', matterId);
    if (matter?.kind !== kind) throw new AppError('FORBIDDEN', '不在您的工作范围内');
    await requireUnit(deps, tx, actor, action, matter.unitId);
    if (!matter.open) throw new AppError('CONFLICT', '这一项已经办结');
    const taken = { on: deps.today, by: actor.personId, state, ...(note ? { note } : {}) };
    await tx.set('matters', {
      ...matter,
      state,
      open: isOpenMatter(state),
      steps: [...matter.steps, taken],
    });
  });
  return { receipt };
}
