/** Requests to put something right or to remove a person: asked by the person, answered by somebody else. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { decidesIn } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { townsOfPerson } from '@server/runtime/places';
import { namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { waitsSince } from '@server/modules/statements/waiting-key';
import { requestsWaiting } from './repository';

const PAGE = 30;

export async function submitDataRequest(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'dataRequest.submit'>,
): Promise<ActionOutput<'dataRequest.submit'>> {
  const { id, kind, text } = input;
  // Removing a person is an administrator's to carry out: it stands in no town's list.
  const towns =
    kind === 'erasure' ? [] : [...(await townsOfPerson(deps.store, actor.person, deps.today))];
  const write = writeOf('dataRequest.submit', actor, input, id);
  const receipt = await writeOnce(deps, write, (tx) =>
    tx.add('dataRequests', {
      _id: id,
      schemaVersion: 1,
      kind,
      personId: actor.personId,
      text,
      at: deps.now(),
      ...waitsSince(deps.now(), id, towns),
    }),
  );
  return { receipt };
}

export async function listDataRequests(
  deps: Deps,
  actor: Actor,
  { after = '' }: ActionInput<'dataRequest.list'>,
): Promise<ActionOutput<'dataRequest.list'>> {
  const towns = decidesIn('dataRequest.list', actor);
  const page = await requestsWaiting(deps.store, after, towns, PAGE);
  const names = await namesIn(
    deps.store,
    'persons',
    page.map(({ personId }) => personId),
  );
  const last = page[PAGE - 1];
  return {
    requests: page.map(({ _id, kind, personId, text, at }) => ({
      requestId: _id,
      kind,
      personId,
      personName: names.get(personId) ?? '',
      text,
      at,
    })),
    ...(last?.waitKey ? { next: last.waitKey } : {}),
  };
}

export async function answerDataRequest(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'dataRequest.answer'>,
): Promise<ActionOutput<'dataRequest.answer'>> {
  const { id, requestId, done, text } = input;
  const write = {
    id,
    action: 'dataRequest.answer',
    actorId: actor.personId,
    targetId: requestId,
    reason: text,
    content: input,
  };
  const receipt = await writeOnce(deps, write, async (tx) => {
    const request = await tx.get('dataRequests', requestId);
    const person = request && (await tx.get('persons', request.personId));
    const towns = decidesIn('dataRequest.answer', actor);
    // The town of today answers, not the one in which it was asked.
    const own =
      towns && person ? await townsOfPerson(deps.store, person, deps.today) : new Set<string>();
    const inScope =
      !towns || (request?.kind === 'correction' && towns.some((town) => own.has(town)));
    if (!request || !inScope) throw new AppError('FORBIDDEN', '不在您的工作范围内');
    if (request.personId === actor.personId) {
      throw new AppError('FORBIDDEN', '不能答复自己的申请');
    }
    if (request.withdrawnAt) throw new AppError('CONFLICT', '申请人已收回');
    if (!request.waitKey) throw new AppError('CONFLICT', '已经答复过');
    const { waitKey: _key, waitsIn: _in, ...rest } = request;
    const answer = { by: actor.personId, at: deps.now(), done, text };
    await tx.set('dataRequests', { ...rest, answer });
  });
  return { receipt };
}
