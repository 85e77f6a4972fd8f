/** The receiver signs a handover: only then the units pass. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { Responsibility } from '@core/modules/cadence/contract';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import { stillMay } from '@server/runtime/standing';
import type { Transaction } from '@server/runtime/store';
import type { StoredHandover } from './stored';
import { unitYearId, unitYearsOf, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { sheetOf } from './sheet';
import { writeOf, writeOnce } from '@server/runtime/once';

/** Signs: the units pass, in one transaction, on the day agreed or today when that is later. */
export async function signHandover(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'handover.sign'>,
): Promise<ActionOutput<'handover.sign'>> {
  const proposed = await deps.store.get('handovers', input.handoverId);
  if (proposed?.toId !== actor.personId) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const sheet = proposed.sheet ?? (await sheetOf(deps, proposed));
  let effectiveOn = proposed.effectiveOn ?? '';
  const write = writeOf('handover.sign', actor, input, input.handoverId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const handover = await tx.get('handovers', input.handoverId);
    if (!handover) throw new AppError('FORBIDDEN', '不在您的工作范围内');
    requireOpen(handover);
    await requireStanding(deps, tx, actor, handover);
    effectiveOn = handover.on > deps.today ? handover.on : deps.today;
    for (const unitId of handover.unitIds) await pass(deps, tx, handover, unitId, effectiveOn);
    await tx.set('handovers', {
      ...handover,
      state: 'signed',
      signedOn: deps.today,
      effectiveOn,
      sheet,
    });
    await forget(tx, handover);
  });
  return { receipt, effectiveOn };
}

/** Asked again when the units pass: the proposer's right over every town in it, and the receiver's office. */
async function requireStanding(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  { proposedBy, townIds, unitIds }: StoredHandover,
): Promise<void> {
  const years = await unitYearsOf(deps.store, unitIds, [yearOf(deps.today)]);
  const towns = [...new Set([...townIds, ...years.map(({ townId }) => townId)])];
  const may = await stillMay(tx, proposedBy, deps.today, 'handover.propose', (grant) =>
    towns.every((town) => town === grant.scopeId),
  );
  if (!may) {
    throw new AppError(
      'CONFLICT',
      '提出交接的人已不能办理这些单位，交接没有生效；请镇街或工委重新提出',
    );
  }
  if (!actor.roles.some(({ role }) => role === 'instructor')) {
    throw new AppError('FORBIDDEN', '您已不是在任的指导员，不能签收');
  }
}

export function requireOpen({ state }: StoredHandover): void {
  if (state !== 'proposed') throw new AppError('CONFLICT', '交接单已签收或已撤回');
}

/** Ends the giver's responsibility on the day and begins the receiver's. */
async function pass(
  deps: Deps,
  tx: Transaction,
  { fromId, toId }: StoredHandover,
  unitId: string,
  on: string,
): Promise<void> {
  const document = await tx.get('unitYears', unitYearId(unitId, yearOf(deps.today)));
  const given = document?.facts.responsibilities.find(
    (r) => r.instructorId === fromId && (!r.to || r.to > on),
  );
  if (!document || !given) throw new AppError('CONFLICT', '有单位已不由移交人负责，请重新交接');
  const responsibilities: Responsibility[] = [
    ...document.facts.responsibilities.map((r) => (r === given ? { ...r, to: on } : r)),
    { instructorId: toId, kind: given.kind, from: on, ...(given.to ? { to: given.to } : {}) },
  ];
  await tx.set('unitYears', {
    ...document,
    instructorIds: [...new Set(responsibilities.map((r) => r.instructorId))].sort(),
    facts: { ...document.facts, responsibilities },
  });
}

/** The receiver has nothing to sign any more. */
export async function forget(tx: Transaction, { _id, toId }: StoredHandover): Promise<void> {
  const receiver = await tx.get('persons', toId);
  if (!receiver) return;
  await tx.set('persons', {
    ...receiver,
    toSign: (receiver.toSign ?? []).filter((h) => h !== _id),
  });
}
