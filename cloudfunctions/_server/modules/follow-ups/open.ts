/** One case with both sides, what may be done with it, and why not. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { nextStep, stateOf } from '@core/modules/follow-ups/steps';
import { isAbout, mayFollowUp, requireFollowUp } from './policy';
import { isInForce, type Actor } from '@server/runtime/actor';
import { presentCase } from './presenter';
import { lifeOf } from './repository';
import type { StoredFollowUp } from './stored';
import type { Deps } from '@server/runtime/deps';
import { aroundOne, rostersAround } from './around';
import { groundOf, personOf, type Ground } from './judge';
import { personsById, secretariesOf } from '@server/modules/people/repository';

type Output = ActionOutput<'followUp.open'>;

export async function openFollowUp(
  deps: Deps,
  actor: Actor,
  { followUpId }: ActionInput<'followUp.open'>,
): Promise<Output> {
  const followUp = requireFollowUp(
    'followUp.open',
    actor,
    await deps.store.get('followUps', followUpId),
  );
  const rosters = await rostersAround(deps, followUp);
  const ground = groundOf(deps, followUp, await aroundOne(deps, deps.store, followUp, rosters));
  const names = await namesOf(deps, followUp);
  const decides = mayFollowUp('followUp.sign', actor, followUp) && !isAbout(actor, followUp);
  return {
    today: deps.today,
    followUp: presentCase(followUp, ground.waits, {
      ...deps,
      nameOf: (id) => names.get(id) ?? '',
    }),
    responsible: decides ? await responsibleOf(deps, followUp) : [],
    may: mayOf(deps, actor, followUp, ground, decides),
    ...(ground.hindrance && !followUp.ended && decides ? { hindrance: ground.hindrance } : {}),
  };
}

function mayOf(
  deps: Deps,
  actor: Actor,
  followUp: StoredFollowUp,
  { hindrance }: Ground,
  decides: boolean,
): Output['may'] {
  const { pack, today, calendar } = deps;
  const life = lifeOf(followUp);
  const state = stateOf(life, pack.supervision, today);
  const next = decides && !hindrance ? nextStep(life, pack.supervision, today, calendar) : null;
  return {
    sign: decides && state === 'draft' && !hindrance,
    drop: decides && state === 'draft',
    reply: state === 'signed' && mayFollowUp('followUp.reply', actor, followUp),
    close: decides && (state === 'signed' || state === 'replied'),
    ...(next ? { raise: { step: next.rule.step, from: next.from } } : {}),
  };
}

async function namesOf(deps: Deps, followUp: StoredFollowUp): Promise<Map<string, string>> {
  const { acts, ended, personIds } = followUp;
  const ids = acts.flatMap((a) => [a.signedBy, a.responsibleId, a.reply?.by ?? '']);
  const wanted = [...new Set([...personIds, ...ids, ended?.by ?? ''])].filter(Boolean);
  const people = await personsById(deps.store, wanted);
  return new Map(people.map(({ _id, name }) => [_id, name]));
}

/** The instructor whose mark it is, then the secretaries by name. */
async function responsibleOf(deps: Deps, followUp: StoredFollowUp): Promise<Output['responsible']> {
  const { partyOrganizationIds, subject } = followUp;
  const instructor = personOf(subject) ? await deps.store.get('persons', personOf(subject)) : null;
  const around =
    partyOrganizationIds.length > 0 ? await secretariesOf(deps.store, partyOrganizationIds) : [];
  const secretaries = around.filter(({ roles }) =>
    roles.some(
      (r) =>
        r.role === 'secretary' &&
        partyOrganizationIds.includes(r.scopeId) &&
        isInForce(r, deps.today),
    ),
  );
  return [
    ...(instructor ? [{ personId: instructor._id, name: instructor.name, title: '指导员' }] : []),
    ...secretaries
      .filter(({ _id }) => _id !== instructor?._id)
      .map(({ _id, name }) => ({ personId: _id, name, title: '支部书记' })),
  ];
}
