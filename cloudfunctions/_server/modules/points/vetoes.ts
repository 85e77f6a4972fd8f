/** 不予评星: imposed by the 工委 with the number of its decision, and withdrawn with a reason. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { addMonths } from '@core/modules/points/rating-year';
import type { Actor } from '@server/runtime/actor';
import { mayTendPoints } from './policy';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { indicatorOf, yearAndRules } from './rules';
import { subjectFor } from './subject';

const DEFAULT_MONTHS = 24;

export async function imposeVeto(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'veto.impose'>,
): Promise<ActionOutput<'veto.impose'>> {
  const { subjectKind, subjectId, ...place } = await subjectFor(deps, actor, input.subject);
  if (!mayTendPoints('veto.impose', actor, { subjectKind, subjectId, ...place })) {
    throw new AppError('FORBIDDEN', '不能认定本人的情形');
  }
  const { rules } = yearAndRules(deps, input.from);
  const indicator = indicatorOf(rules, subjectKind, input.indicator);
  if (indicator?.kind !== 'veto') throw badField('input.indicator', '该年度没有这项情形');
  const to = input.to ?? addMonths(input.from, indicator.months ?? DEFAULT_MONTHS);
  if (to <= input.from) throw badField('input.to', '结束日期应晚于开始日期');
  const write = writeOf('veto.impose', actor, input, subjectId);
  const receipt = await writeOnce(deps, write, (tx) =>
    tx.add('vetoes', {
      _id: input.id,
      schemaVersion: 1,
      subjectKind,
      subjectId,
      indicator: indicator.code,
      from: input.from,
      to,
      confirmedOn: deps.today,
      by: actor.personId,
      reference: input.reference,
    }),
  );
  return { receipt };
}

export async function withdrawVeto(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'veto.withdraw'>,
): Promise<ActionOutput<'veto.withdraw'>> {
  const write = writeOf('veto.withdraw', actor, input, input.vetoId, input.reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const veto = await tx.get('vetoes', input.vetoId);
    if (!veto) throw new AppError('NOT_FOUND', '没有这条认定');
    if (veto.withdrawnOn) throw new AppError('CONFLICT', '这条认定已经撤回');
    await tx.set('vetoes', {
      ...veto,
      withdrawnOn: deps.today,
      withdrawal: { by: actor.personId, reason: input.reason },
    });
  });
  return { receipt };
}
