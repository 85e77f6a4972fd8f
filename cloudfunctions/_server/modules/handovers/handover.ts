/**
 * 交接: units pass from one instructor to another. A supervisor proposes, the
 * sheet shows what is open, and nothing changes until the receiver has signed.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { decidesIn, requireGrant } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import type { StoredHandover } from './stored';
import { unitYearsOf, unitYearsOfInstructors, yearOf } from '@server/modules/units/unit-years';
import { namesIn, unitOrder } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { sheetOf } from './sheet';
import { forget, requireOpen } from './sign';
import { latestHandovers } from './repository';

/** Units of an instructor today, those of the actor's towns. */
export async function listResponsibilities(
  deps: Deps,
  actor: Actor,
  { instructorId }: ActionInput<'responsibility.list'>,
): Promise<ActionOutput<'responsibility.list'>> {
  const towns = decidesIn('responsibility.list', actor);
  const documents = await unitYearsOfInstructors(deps.store, [instructorId], [yearOf(deps.today)]);
  const units = documents
    .filter((d) => !towns || towns.includes(d.townId))
    .sort(await unitOrder(deps.store))
    .flatMap(({ unitId, name, townName, facts }) => {
      const current = facts.responsibilities.find(
        (r) => r.instructorId === instructorId && isInForce(r, deps.today),
      );
      return current ? [{ unitId, name, townName, from: current.from }] : [];
    });
  return { units };
}

export async function proposeHandover(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'handover.propose'>,
): Promise<ActionOutput<'handover.propose'>> {
  const { id, fromId, toId, on, reason } = input;
  if (toId === actor.personId) {
    throw new AppError('FORBIDDEN', '不能把单位交接给自己，请由另一位工作人员提出');
  }
  const unitIds = [...new Set(input.unitIds)];
  const documents = await unitYearsOf(deps.store, unitIds, [yearOf(deps.today)]);
  const townIds = [...new Set(documents.map((d) => d.townId))];
  requireGrant(
    'handover.propose',
    actor,
    (grant) =>
      documents.length === unitIds.length && townIds.every((town) => town === grant.scopeId),
  );
  const theirs = documents.every((d) =>
    d.facts.responsibilities.some((r) => r.instructorId === fromId && isInForce(r, deps.today)),
  );
  if (!theirs || documents.length < unitIds.length) {
    throw badField('input.unitIds', '有单位不由移交人负责');
  }
  const write = writeOf('handover.propose', actor, input, toId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const receiver = await tx.get('persons', toId);
    const inOffice = receiver?.roles.some(
      (r) => r.role === 'instructor' && isInForce(r, deps.today),
    );
    if (!receiver || !inOffice) throw badField('input.toId', '接收人不是在任的指导员');
    await tx.set('persons', { ...receiver, toSign: [...(receiver.toSign ?? []), id] });
    await tx.add('handovers', {
      _id: id,
      schemaVersion: 1,
      fromId,
      toId,
      unitIds,
      townIds,
      on,
      reason,
      proposedBy: actor.personId,
      at: deps.now(),
      state: 'proposed',
    });
  });
  return { receipt };
}

export async function openHandover(
  deps: Deps,
  actor: Actor,
  { handoverId }: ActionInput<'handover.open'>,
): Promise<ActionOutput<'handover.open'>> {
  const handover = await deps.store.get('handovers', handoverId);
  if (!handover || !maySee(actor, handover)) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const names = await namesIn(deps.store, 'persons', [handover.fromId, handover.toId]);
  const open = handover.state === 'proposed';
  const { signedOn, effectiveOn } = handover;
  const isParty = [handover.fromId, handover.toId].includes(actor.personId);
  const unitIds = isParty ? handover.unitIds : await ownSide(deps, actor, handover);
  const sheet = handover.sheet ?? (await sheetOf(deps, { ...handover, unitIds }));
  return {
    ...rowOf(handover, names),
    units: unitIds.length,
    reason: handover.reason,
    maySign: open && handover.toId === actor.personId,
    mayWithdraw: open && mayDecide(actor, handover),
    ...(signedOn ? { signedOn } : {}),
    ...(effectiveOn ? { effectiveOn } : {}),
    sheet: sheet.filter(({ unitId }) => unitIds.includes(unitId)),
  };
}

function mayDecide(actor: Actor, handover: StoredHandover): boolean {
  const towns = decidesIn('handover.withdraw', actor);
  return !towns || handover.townIds.some((town) => towns.includes(town));
}

/**
 * Units of the handover that the actor's office decides about: all of them for the district,
 * those of the own towns for a town's staff. One request where several towns are in it.
 */
async function ownSide(deps: Deps, actor: Actor, handover: StoredHandover): Promise<string[]> {
  const { unitIds, townIds } = handover;
  const towns = decidesIn('handover.withdraw', actor);
  if (!towns || townIds.every((town) => towns.includes(town))) return unitIds;
  const years = await unitYearsOf(deps.store, unitIds, [yearOf(deps.today)]);
  const own = new Set(years.filter((y) => towns.includes(y.townId)).map(({ unitId }) => unitId));
  return unitIds.filter((unitId) => own.has(unitId));
}

function maySee(actor: Actor, handover: StoredHandover): boolean {
  return (
    handover.toId === actor.personId ||
    handover.fromId === actor.personId ||
    mayDecide(actor, handover)
  );
}

function rowOf(handover: StoredHandover, names: ReadonlyMap<string, string>) {
  const { _id, fromId, toId, on, unitIds, state } = handover;
  return {
    handoverId: _id,
    fromName: names.get(fromId) ?? '',
    toName: names.get(toId) ?? '',
    on,
    units: unitIds.length,
    state,
  };
}

export async function listHandovers(
  deps: Deps,
  actor: Actor,
): Promise<ActionOutput<'handover.list'>> {
  const towns = decidesIn('handover.list', actor);
  const found = await latestHandovers(deps.store, towns);
  const names = await namesIn(
    deps.store,
    'persons',
    found.flatMap((h) => [h.fromId, h.toId]),
  );
  return { handovers: found.map((handover) => rowOf(handover, names)) };
}

export async function withdrawHandover(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'handover.withdraw'>,
): Promise<ActionOutput<'handover.withdraw'>> {
  const { handoverId, reason } = input;
  const write = writeOf('handover.withdraw', actor, input, handoverId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const handover = await tx.get('handovers', handoverId);
    if (!handover || !mayDecide(actor, handover)) {
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    }
    requireOpen(handover);
    const own = await ownSide(deps, actor, handover);
    const rest = handover.unitIds.filter((unitId) => !own.includes(unitId));
    if (rest.length > 0) {
      // The other towns' units still pass: each side withdraws its own.
      const towns = decidesIn('handover.withdraw', actor) ?? [];
      await tx.set('handovers', {
        ...handover,
        unitIds: rest,
        townIds: handover.townIds.filter((town) => !towns.includes(town)),
      });
      return;
    }
    await tx.set('handovers', { ...handover, state: 'withdrawn' });
    await forget(tx, handover);
  });
  return { receipt };
}
