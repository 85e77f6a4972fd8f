import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import { AppError } from '@core/contracts/errors';
import type { Actor, Stranger } from '@server/policies/actor';
import { ADMINISTRATOR_ID } from '@server/repositories/deployment';
import { COMMITTEE_ID, DISTRICT_ID } from '@server/repositories/tree';
import type { Deps } from './deps';
import { writeOnce } from './once';
import { sortKeyOf } from '@core/domain/names/sort-key';
import { requireTriesLeft, wrongCode } from './tries';

/**
 * The first administrator of an empty cloud, by the code whose hash the
 * deployment stored. It works once, while there is none; it also plants the
 * tree's upper two nodes.
 */
export async function claimAdministrator(
  deps: Deps,
  caller: Actor | Stranger,
  input: ActionInput<'administrator.claim'>,
): Promise<ActionOutput<'administrator.claim'>> {
  const personId = `p-${deps.sha256(`administrator:${input.id}`).slice(0, 20)}`;
  if (caller.kind === 'person') {
    if (caller.personId === personId) return { personId };
    throw new AppError('CONFLICT', '您的微信已经绑定，无需再次操作');
  }
  const { openid } = caller;
  await requireTriesLeft(deps, openid);
  const right =
    deps.firstAdministratorCodeHash !== null &&
    deps.sha256(input.code) === deps.firstAdministratorCodeHash;
  if (!right || (await deps.store.get('deployment', ADMINISTRATOR_ID))) {
    throw await wrongCode(deps, openid);
  }
  const { code: _code, ...content } = input;
  const write = {
    id: input.id,
    action: 'administrator.claim',
    actorId: personId,
    targetId: personId,
    content,
  };
  await writeOnce(deps, write, async (tx) => {
    const v = { schemaVersion: 1 } as const;
    await tx.add('deployment', { _id: ADMINISTRATOR_ID, ...v, value: personId });
    await tx.set('orgNodes', {
      _id: DISTRICT_ID,
      ...v,
      kind: 'district',
      name: input.districtName,
    });
    await tx.set('orgNodes', {
      _id: COMMITTEE_ID,
      ...v,
      kind: 'committee',
      name: `${input.districtName}两新工委`,
      parentId: DISTRICT_ID,
    });
    await tx.add('accounts', { _id: openid, ...v, personId });
    await tx.add('persons', {
      _id: personId,
      ...v,
      name: input.name,
      sortKey: sortKeyOf(input.name, personId),
      rosterKey: `administrator:${personId}`,
      roles: [{ role: 'administrator', scopeId: DISTRICT_ID, from: deps.today }],
      townIds: [],
      openid,
      consent: { version: input.consent, at: deps.now() },
    });
  });
  return { personId };
}
