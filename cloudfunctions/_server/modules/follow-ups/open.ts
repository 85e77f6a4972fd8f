/** One case with both sides, what may be done with it, and why not. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { nextStep, stateOf } from '@core/modules/follow-ups/steps';
import { isAbout, mayFollowUp, requireFollowUp } from './policy';
import type { Actor } from '@server/runtime/actor';
import { presentCase } from './presenter';
import { lifeOf } from './repository';
import type { StoredFollowUp } from './stored';
import type { Deps } from '@server/runtime/deps';
import { aroundOne, foundAround } from './around';
import { groundOf, type Ground } from './judge';
import { responsibleOf } from './responsible';
import { personsById } from '@server/modules/people/repository';

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
  const found = await foundAround(deps, followUp);
  const ground = groundOf(deps, followUp, await aroundOne(deps, deps.store, followUp, found));
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
