/** 异议: against an entry, a claim or a published rating; each gets an answer by a person. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { SubjectRef } from '@core/modules/points/contract';
import { requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { maySee, mayTendPoints } from '@server/modules/points/policy';
import { namedInDispute, presentDispute } from './presenter';
import { findSubject, type Subject } from '@server/modules/points/subjects';
import { subjectNames } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { claimScope } from './list';
import { subjectFor } from '@server/modules/points/subject';

type Open = ActionInput<'dispute.open'>;

export async function openDispute(
  deps: Deps,
  actor: Actor,
  input: Open,
): Promise<ActionOutput<'dispute.open'>> {
  const subject = await disputed(deps, actor, input);
  requireGrant('dispute.open', actor, maySee(actor, subject));
  const write = writeOf('dispute.open', actor, input, input.about.id);
  const receipt = await writeOnce(deps, write, (tx) =>
    tx.add('disputes', {
      _id: input.id,
      schemaVersion: 1,
      subjectKind: subject.subjectKind,
      subjectId: subject.subjectId,
      organizationId: subject.organizationId,
      townId: subject.townId,
      about: input.about,
      text: input.text,
      by: actor.personId,
      at: deps.now(),
      open: true,
    }),
  );
  return { receipt };
}

/** Whose points it is about: said by the entry or the claim itself; for a rating, by the caller. */
async function disputed(deps: Deps, actor: Actor, { about, subject }: Open): Promise<Subject> {
  if (about.kind === 'rating') {
    const run = await deps.store.get('ratingRuns', about.id);
    if (run?.state !== 'published') {
      throw new AppError('CONFLICT', '这次评星不在公示期内，不能提出异议');
    }
    return subjectFor(deps, actor, subject);
  }
  const held =
    about.kind === 'entry'
      ? await deps.store.get('pointEntries', about.id)
      : await deps.store.get('claims', about.id);
  const ref: SubjectRef | null = held && { kind: held.subjectKind, id: held.subjectId };
  const found = ref && (await findSubject(deps.store, ref, deps.today, actor.person));
  if (!found) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  return found;
}

export async function answerDispute(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'dispute.answer'>,
): Promise<ActionOutput<'dispute.answer'>> {
  const write = writeOf('dispute.answer', actor, input, input.disputeId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const dispute = await tx.get('disputes', input.disputeId);
    if (!dispute || !mayTendPoints('dispute.answer', actor, dispute)) {
      throw new AppError('FORBIDDEN', '不在您的工作范围内，或是您本人的');
    }
    if (dispute.by === actor.personId) {
      throw new AppError('FORBIDDEN', '不能答复自己提出的异议，请由镇街或工委答复');
    }
    if (dispute.withdrawnAt) throw new AppError('CONFLICT', '提出人已收回');
    if (dispute.answer) throw new AppError('CONFLICT', '这条异议已经答复');
    const { id, text, changed } = input;
    const answer = { id, text, changed, by: actor.personId, at: deps.now() };
    await tx.set('disputes', { ...dispute, open: false, answer });
  });
  return { receipt };
}

/** Open disputes of one's scope, oldest first. */
export async function listDisputes(
  deps: Deps,
  actor: Actor,
): Promise<ActionOutput<'dispute.list'>> {
  const disputes = await deps.store.find('disputes', {
    where: { ...claimScope(actor), open: true },
    orderBy: [['_id', 'asc']],
    limit: 50,
  });
  const names = await subjectNames(deps.store, disputes.flatMap(namedInDispute));
  return { disputes: disputes.map((dispute) => presentDispute(dispute, names, actor.personId)) };
}
