import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Actor, Stranger } from '@server/runtime/actor';
import { ADMINISTRATOR_ID } from '@server/runtime/deployment';
import type { Transaction } from '@server/runtime/store';
import type { StoredPerson } from '@server/modules/people/stored';
import { COMMITTEE_ID, DISTRICT_ID } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { writeOnce } from '@server/runtime/once';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { isClaimOpen, readClaim, usedHashOf } from '@server/modules/people/administrators';
import { takeTry } from './tries';

/**
 * The administrator of an empty cloud, by the code whose hash the deployment stored. It works
 * once. When no administrator is left who could act, another code of the deployment opens it
 * again: the tree stays as it is, and the audit line says so.
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
  const one = await takeTry(deps, openid);
  const codeHash = deps.firstAdministratorCodeHash;
  if (codeHash === null || deps.sha256(input.code) !== codeHash) throw one.wrong();
  const usedHash = usedHashOf(deps, codeHash);
  const before = await readClaim(deps);
  if (!(await isClaimOpen(deps, before))) {
    // A deployment of before: the code that it has now counts as the used one from here on.
    if (before && !before.usedHash) await deps.store.set('deployment', { ...before, usedHash });
    throw one.wrong();
  }
  const { code: _code, ...content } = input;
  const write = {
    id: input.id,
    action: 'administrator.claim',
    actorId: personId,
    targetId: personId,
    ...(before ? { reason: AGAIN } : {}),
    content,
  };
  await writeOnce(deps, write, async (tx) => {
    const now = await tx.get('deployment', ADMINISTRATOR_ID);
    if (now?.value !== before?.value) throw one.wrong();
    await tx.set('deployment', {
      _id: ADMINISTRATOR_ID,
      schemaVersion: 1,
      value: personId,
      usedHash,
    });
    if (!before) await plantTree(tx, input.districtName);
    await tx.add('accounts', { _id: openid, schemaVersion: 1, personId });
    await tx.add('persons', administratorOf(deps, personId, openid, input));
    await one.forget(tx);
  });
  return { personId };
}

const AGAIN = '没有在任的管理员，由部署方更换口令后重新登记';

function administratorOf(
  deps: Deps,
  personId: string,
  openid: string,
  { name, consent }: ActionInput<'administrator.claim'>,
): StoredPerson {
  return {
    _id: personId,
    schemaVersion: 1,
    name,
    sortKey: sortKeyOf(name, personId),
    rosterKey: `administrator:${personId}`,
    roles: [{ role: 'administrator', scopeId: DISTRICT_ID, from: deps.today }],
    townIds: [],
    openid,
    consent: { version: consent, at: deps.now() },
  };
}

/** The upper two nodes. */
async function plantTree(tx: Transaction, name: string): Promise<void> {
  const v = { schemaVersion: 1 } as const;
  await tx.set('orgNodes', { _id: DISTRICT_ID, ...v, kind: 'district', name });
  await tx.set('orgNodes', {
    _id: COMMITTEE_ID,
    ...v,
    kind: 'committee',
    name: `${name}两新工委`,
    parentId: DISTRICT_ID,
  });
}
