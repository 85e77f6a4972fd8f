/**
 * Binding a WeChat account to a person of the roster: by a single-use code (7
 * days, 5 tries a day), never by name and phone typed in. One person, one OPENID,
 * kept by documents whose ids are the OPENID. A code is as good as the right of
 * whoever issued it (`binding-codes.ts`): that is asked again when it is used.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Actor, Stranger } from '@server/runtime/actor';
import { actorAgain } from '@server/runtime/standing';
import { DuplicateId, type Transaction } from '@server/runtime/store';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Deps } from '@server/runtime/deps';
import { hashOf, writeOnce } from '@server/runtime/once';
import { tends } from './tending';
import { takeTry } from './tries';
import { codesByHash } from './repository';

/** Binds the caller's OPENID to the person that the code was issued for. */
export async function redeemBinding(
  deps: Deps,
  caller: Actor | Stranger,
  input: ActionInput<'binding.redeem'>,
): Promise<ActionOutput<'binding.redeem'>> {
  const codeHash = deps.sha256(input.code);
  const { openid } = caller;
  if (caller.kind === 'person') return repeated(deps, caller, input.id);
  const one = await takeTry(deps, openid);
  const [issued] = await codesByHash(deps.store, codeHash);
  if (!issued || issued.expiresAt < deps.now()) throw one.wrong();

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
      const person = await redeemable(deps, tx, issued._id, codeHash);
      name = person.name;
      await tx.add('accounts', { _id: openid, schemaVersion: 1, personId: person._id });
      await tx.set('persons', {
        ...person,
        openid,
        consent: { version: input.consent, at: deps.now() },
      });
      await tx.remove('bindingCodes', issued._id);
      await one.forget(tx);
    });
  } catch (error) {
    if (error instanceof DuplicateId && error.collection === 'accounts') throw alreadyBound();
    throw error;
  }
  return { personId: issued._id, name };
}

/**
 * The person whom the code still lets in: it is the live one, the roles are those that it was
 * issued for, and whoever issued it may still tend the account, on this day.
 */
async function redeemable(
  deps: Deps,
  tx: Transaction,
  personId: string,
  codeHash: string,
): Promise<StoredPerson> {
  const code = await tx.get('bindingCodes', personId);
  const person = await tx.get('persons', personId);
  // Somebody else was faster, or the code was replaced meanwhile.
  if (!person || person.openid || code?.codeHash !== codeHash) throw codeInvalid();
  const changed = code.rolesHash !== undefined && code.rolesHash !== hashOf(deps, person.roles);
  const issuer = await actorAgain(tx, code.issuedBy, deps.today);
  if (changed || !issuer || !(await tends(deps, issuer, 'binding.issue', person))) {
    throw codeInvalid();
  }
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
