/**
 * Binding a WeChat account to a person of the roster: by a single-use code (7
 * days, 5 wrong tries a day), never by name and phone typed in. One person, one
 * OPENID, kept by documents whose ids are the OPENID.
 */
import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import { AppError } from '@core/contracts/errors';
import { dayOfInstant } from '@core/domain/calendar/day';
import { mayTend, ownsPerson, requireGrant } from '@server/policies/access';
import type { Actor, Stranger } from '@server/policies/actor';
import { DuplicateId } from '@server/repositories/store';
import type { StoredPerson } from '@server/repositories/stored-people';
import type { Deps } from './deps';
import { writeOf, writeOnce } from './once';
import { requireTriesLeft, wrongCode } from './tries';

const DAY_MS = 86_400_000;
const CODE_DAYS = 7;
const CODE_LENGTH = 8;

/** Issues a code. Issuing again, also with the same id, replaces the earlier code. */
export async function issueBinding(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'binding.issue'>,
): Promise<ActionOutput<'binding.issue'>> {
  const person = await requireTended(deps, actor, 'binding.issue', input.personId);
  if (person.openid) {
    throw new AppError('CONFLICT', '此人已绑定微信；如需更换，请先解除绑定');
  }
  const code = deps.randomCode(CODE_LENGTH);
  const expiresAt = deps.now() + CODE_DAYS * DAY_MS;
  const write = writeOf('binding.issue', actor, input, person._id);
  await writeOnce(deps, write, async () => undefined);
  await deps.store.set('bindingCodes', {
    _id: person._id,
    schemaVersion: 1,
    codeHash: deps.sha256(code),
    issuedBy: actor.personId,
    expiresAt,
  });
  return { code, expiresOn: dayOfInstant(expiresAt), name: person.name };
}

/** Binds the caller's OPENID to the person that the code was issued for. */
export async function redeemBinding(
  deps: Deps,
  caller: Actor | Stranger,
  input: ActionInput<'binding.redeem'>,
): Promise<ActionOutput<'binding.redeem'>> {
  const codeHash = deps.sha256(input.code);
  const { openid } = caller;
  if (caller.kind === 'person') return repeated(deps, caller, input.id);
  await requireTriesLeft(deps, openid);
  const [issued] = await deps.store.find('bindingCodes', { where: { codeHash }, limit: 1 });
  if (!issued || issued.expiresAt < deps.now()) throw await wrongCode(deps, openid);

  let name = '';
  const write = {
    id: input.id,
    action: 'binding.redeem',
    actorId: issued._id,
    targetId: issued._id,
    content: { codeHash, openid },
  };
  try {
    await writeOnce(deps, write, async (tx) => {
      const [code, person] = [
        await tx.get('bindingCodes', issued._id),
        await tx.get('persons', issued._id),
      ];
      // Somebody else was faster, or the code was replaced meanwhile.
      if (!person || person.openid || code?.codeHash !== codeHash) throw codeInvalid();
      name = person.name;
      await tx.add('accounts', { _id: openid, schemaVersion: 1, personId: person._id });
      await tx.set('persons', {
        ...person,
        openid,
        consent: { version: input.consent, at: deps.now() },
      });
      await tx.remove('bindingCodes', issued._id);
    });
  } catch (error) {
    if (error instanceof DuplicateId && error.collection === 'accounts') throw alreadyBound();
    throw error;
  }
  return { personId: issued._id, name };
}

/** Takes a person's OPENID off. */
export async function releaseBinding(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'binding.release'>,
): Promise<ActionOutput<'binding.release'>> {
  await requireTended(deps, actor, 'binding.release', input.personId);
  const write = writeOf('binding.release', actor, input, input.personId, input.reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const person = await tx.get('persons', input.personId);
    if (!person?.openid) throw new AppError('CONFLICT', '此人没有绑定微信');
    const { openid, consent: _consent, ...rest } = person;
    await tx.set('persons', rest);
    await tx.remove('accounts', openid);
  });
  return { receipt };
}

/** The person, if the actor's roles may tend the account; else FORBIDDEN, also when there is no such person. */
async function requireTended(
  deps: Deps,
  actor: Actor,
  action: 'binding.issue' | 'binding.release',
  personId: string,
): Promise<StoredPerson> {
  const person = await deps.store.get('persons', personId);
  if (!person) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const owns = ownsPerson(person);
  requireGrant(action, { ...actor, roles: actor.roles.filter((g) => mayTend(g, person)) }, owns);
  return person;
}

/** The same redemption sent again, its answer lost on the way. */
async function repeated(
  deps: Deps,
  caller: Actor,
  id: string,
): Promise<ActionOutput<'binding.redeem'>> {
  const done = await deps.store.get('audit', id);
  const same = done?.action === 'binding.redeem' && done.targetId === caller.personId;
  if (!same) throw alreadyBound();
  return { personId: caller.personId, name: caller.person.name };
}

const alreadyBound = () => new AppError('CONFLICT', '您的微信已经绑定，无需再次操作');
const codeInvalid = () =>
  new AppError('CODE_INVALID', '绑定码不正确、已使用或已过期，请向发码人确认');
