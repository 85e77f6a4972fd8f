/**
 * Signing a step: a draft's first, or the next of a case. A person signs; the basis is
 * judged again in the same transaction, so nothing starts while anything waits.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { followUpStepTitles } from '@core/modules/follow-ups/contract';
import type { StepRule } from '@core/modules/follow-ups/rules.contract';
import { dueOnOf, firstStep, nextStep, stateOf } from '@core/modules/follow-ups/steps';
import { requireToDecide } from './policy';
import type { Actor } from '@server/runtime/actor';
import { lifeOf, shelved } from './repository';
import type { Transaction } from '@server/runtime/store';
import type { StoredFollowUp, StoredFollowUpAct } from './stored';
import { yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { writeOnce } from '@server/runtime/once';
import { aroundOne, foundAround, type Found } from './around';
import { groundOf } from './judge';
import { titleFor } from './responsible';

type Name = 'followUp.sign' | 'followUp.raise';
type Input = ActionInput<'followUp.sign'> & { reason?: string };

export const signFollowUp = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'followUp.sign'>,
): Promise<ActionOutput<'followUp.sign'>> =>
  issue(deps, actor, 'followUp.sign', input, (followUp) => {
    const state = stateOf(lifeOf(followUp), deps.pack.supervision, deps.today);
    if (state !== 'draft') throw new AppError('CONFLICT', '这份草稿已签发、已撤回或已过期');
    return firstStep(deps.pack.supervision);
  });

export const raiseFollowUp = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'followUp.raise'>,
): Promise<ActionOutput<'followUp.raise'>> =>
  issue(deps, actor, 'followUp.raise', input, (followUp) => {
    const { pack, today, calendar } = deps;
    const next = nextStep(lifeOf(followUp), pack.supervision, today, calendar);
    if (next?.rule.step !== input.step) {
      throw new AppError('CONFLICT', '这一步不能接在目前的办理之后');
    }
    if (today < next.from) {
      throw new AppError('CONFLICT', `最早 ${next.from} 可以${followUpStepTitles[input.step]}`);
    }
    return next.rule;
  });

/** Signs one step, once per client-made id. */
async function issue(
  deps: Deps,
  actor: Actor,
  action: Name,
  input: Input,
  ruleOf: (followUp: StoredFollowUp) => StepRule,
): Promise<ActionOutput<Name>> {
  const before = requireToDecide(
    action,
    actor,
    await deps.store.get('followUps', input.followUpId),
  );
  const around = await foundAround(deps, before);
  const write = {
    id: input.id,
    action,
    actorId: actor.personId,
    targetId: input.followUpId,
    ...(input.reason ? { reason: input.reason } : {}),
    content: input,
  };
  let signed: StoredFollowUpAct | undefined;
  const receipt = await writeOnce(deps, write, async (tx) => {
    const followUp = await tx.get('followUps', input.followUpId);
    const found = requireToDecide(action, actor, followUp);
    signed = await sign(deps, tx, actor, found, input, { rule: ruleOf(found), around });
  });
  // Sent again: it was signed before.
  const act = signed ?? before.acts.find(({ id }) => id === input.id);
  if (!act) throw new AppError('NOT_FOUND', '没有这份督办');
  return { receipt, number: act.number, dueOn: act.dueOn };
}

async function sign(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  followUp: StoredFollowUp,
  input: Input,
  { rule, around }: { rule: StepRule; around: Found },
): Promise<StoredFollowUpAct> {
  const { pack, today, calendar } = deps;
  const { hindrance } = groundOf(deps, followUp, await aroundOne(deps, tx, followUp, around));
  if (hindrance) throw new AppError('CONFLICT', hindrance);
  if (input.responsibleId === actor.personId) {
    throw new AppError('FORBIDDEN', '不能签发由自己回复的督办');
  }
  const responsible = await tx.get('persons', input.responsibleId);
  if (!responsible || !titleFor(responsible, followUp, today)) {
    throw badField(
      'input.responsibleId',
      '责任人应为指导员本人、所在党组织的书记，或应由其办理的镇街人员',
    );
  }
  const act: StoredFollowUpAct = {
    id: input.id,
    step: rule.step,
    number: await numberFor(deps, tx, rule),
    ...(input.reason ? { reason: input.reason } : {}),
    requirement: input.requirement,
    responsibleId: input.responsibleId,
    signedBy: actor.personId,
    signedOn: today,
    dueOn: dueOnOf(rule, today, calendar),
  };
  const personIds = [...new Set([...followUp.personIds, input.responsibleId])];
  const next = { ...followUp, personIds, acts: [...followUp.acts, act] };
  await tx.set('followUps', shelved(next, pack.supervision, today));
  const toReply = [...new Set([...(responsible.toReply ?? []), followUp._id])];
  await tx.set('persons', { ...responsible, toReply });
  return act;
}

/** 提示〔2026〕3号: counted by step and year. */
async function numberFor(deps: Deps, tx: Transaction, { step }: StepRule): Promise<string> {
  const year = yearOf(deps.today);
  const _id = `${step}_${year}`;
  const last = (await tx.get('followUpNumbers', _id))?.last ?? 0;
  await tx.set('followUpNumbers', { _id, schemaVersion: 1, last: last + 1 });
  return `${followUpStepTitles[step]}〔${year}〕${last + 1}号`;
}
