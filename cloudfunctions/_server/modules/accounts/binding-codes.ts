/** Binding codes issued by those who tend an account, one or a page of them, and a binding taken off. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { Slip } from '@core/modules/papers/slip';
import { AppError } from '@core/shared/errors';
import { dayOfInstant } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { isInForce, type Actor } from '@server/runtime/actor';
import { scopeNames } from '@server/runtime/tree';
import { requireAdministratorLeft } from '@server/modules/people/administrators';
import type { Deps, DeskDeps, FilesDeps } from '@server/runtime/deps';
import { hashOf, noteWrite, writeOf, writeOnce } from '@server/runtime/once';
import { requireTended } from './tending';
import { personsById } from '@server/modules/people/repository';

const DAY_MS = 86_400_000;
const CODE_DAYS = 7;
const CODE_LENGTH = 8;

/** Issues a code. Issuing again, also with the same id, replaces the earlier code. */
export async function issueBinding(
  deps: DeskDeps,
  actor: Actor,
  input: ActionInput<'binding.issue'>,
): Promise<ActionOutput<'binding.issue'>> {
  const { personId } = input;
  const code = deps.randomCode(CODE_LENGTH);
  const expiresAt = deps.now() + CODE_DAYS * DAY_MS;
  const write = writeOf('binding.issue', actor, input, personId);
  const name = await deps.store.transaction(async (tx) => {
    const person = await requireTended(deps, tx, actor, 'binding.issue', personId);
    if (person.openid) {
      throw new AppError('CONFLICT', '此人已绑定微信；如需更换，请先解除绑定');
    }
    await noteWrite(deps, tx, write);
    await tx.set('bindingCodes', {
      _id: person._id,
      schemaVersion: 1,
      codeHash: deps.sha256(code),
      issuedBy: actor.personId,
      rolesHash: hashOf(deps, person.roles),
      expiresAt,
    });
    return person.name;
  });
  return { personId, name, code, expiresOn: dayOfInstant(expiresAt), image: deps.qrPicture(code) };
}

/**
 * Issues codes one after another: each is a write of its own, so a call that breaks off leaves
 * whole codes, and sent again replaces them.
 * @throws AppError the first reason, when nobody could be given one.
 */
export async function issueBindings(
  deps: FilesDeps,
  actor: Actor,
  { id, personIds }: ActionInput<'binding.issueMany'>,
): Promise<ActionOutput<'binding.issueMany'>> {
  const issued: ActionOutput<'binding.issue'>[] = [];
  const refused: { personId: string; why: AppError }[] = [];
  for (const personId of personIds) {
    const one = { id: deps.sha256(`${id}/${personId}`).slice(0, 32), personId };
    try {
      issued.push(await issueBinding(deps, actor, one));
    } catch (why) {
      if (!(why instanceof AppError)) throw why;
      refused.push({ personId, why });
    }
  }
  const [first] = refused;
  if (first && issued.length === 0) throw first.why;
  const bytes = await deps.slipsOnPaper('绑定码', await slipsOf(deps, issued));
  return {
    issued,
    refused: refused.map(({ personId, why }) => ({ personId, why: why.message })),
    slips: {
      fileName: `绑定码${deps.today}.docx`,
      base64: Buffer.from(bytes).toString('base64'),
    },
  };
}

async function slipsOf(
  { store, today }: Deps,
  issued: readonly ActionOutput<'binding.issue'>[],
): Promise<Slip[]> {
  const people = await personsById(
    store,
    issued.map(({ personId }) => personId),
  );
  const rolesOf = new Map(people.map(({ _id, roles }) => [_id, roles]));
  const held = (personId: string) =>
    (rolesOf.get(personId) ?? []).filter((grant) => isInForce(grant, today));
  const names = await scopeNames(
    store,
    people.flatMap(({ _id }) => held(_id).map(({ scopeId }) => scopeId)),
  );
  const places = (personId: string) =>
    [...new Set(held(personId).map(({ scopeId }) => names.get(scopeId) ?? ''))].filter(Boolean);
  return issued.map(({ personId, name, code, expiresOn, image }) => ({
    heading: name,
    above: [places(personId).join('、')],
    code,
    image,
    below: [
      `${showDay(expiresOn)}前有效，只能用一次，只交给本人`,
      '打开小程序，在绑定页点“扫码”，或输入这 8 位',
    ],
  }));
}

/** Takes a person's OPENID off. */
export async function releaseBinding(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'binding.release'>,
): Promise<ActionOutput<'binding.release'>> {
  const write = writeOf('binding.release', actor, input, input.personId, input.reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const person = await requireTended(deps, tx, actor, 'binding.release', input.personId);
    if (!person.openid) throw new AppError('CONFLICT', '此人没有绑定微信');
    await requireAdministratorLeft(deps, tx, person, input.id);
    const { openid, consent: _consent, ...rest } = person;
    await tx.set('persons', rest);
    await tx.remove('accounts', openid);
  });
  return { receipt };
}
