import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { Indicator } from '@core/modules/points/rules.contract';
import { meetsMeasure } from '@core/modules/points/measure';
import { showAmount } from '@core/modules/points/amounts';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { mayClaimFor } from '@server/modules/points/policy';
import { DuplicateId } from '@server/runtime/store';
import type { StoredClaim } from './stored';
import type { Subject } from '@server/modules/points/subjects';
import type { Deps } from '@server/runtime/deps';
import { hashOf } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { indicatorOf, yearAndRules } from '@server/modules/points/rules';
import { subjectFor } from '@server/modules/points/subject';

type Input = ActionInput<'points.claim'>;
type Output = ActionOutput<'points.claim'>;

/** 申报: one document, its own audit line. The same id with the same content answers as the first time. */
export async function claimPoints(deps: Deps, actor: Actor, input: Input): Promise<Output> {
  const subject = await subjectFor(deps, actor, input.subject);
  const grants = grantsOver('points.claim', actor, mayClaimFor(subject));
  if (grants.length === 0) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const indicator = checkedIndicator(deps, subject, input);
  const onlyMember = grants.every(({ role }) => role === 'member');
  if (indicator.kind === 'deduction' && onlyMember) {
    throw badField('input.indicator', '扣分项由支部书记或镇街、工委登记');
  }
  const claim = claimOf(deps, actor, subject, indicator, input);
  try {
    await deps.store.add('claims', claim);
  } catch (error) {
    if (!(error instanceof DuplicateId)) throw error;
    const first = await deps.store.get('claims', claim._id);
    if (first?.contentHash !== claim.contentHash) {
      throw new AppError('CONFLICT', '同一编号已用于另一条记录');
    }
  }
  return { claimId: claim._id, receipt: claim.receipt };
}

function checkedIndicator(deps: Deps, { subjectKind }: Subject, input: Input): Indicator {
  if (input.on > deps.today) throw badField('input.on', '日期在今天之后，请核对日期');
  const { rules } = yearAndRules(deps, input.on);
  const indicator = indicatorOf(rules, subjectKind, input.indicator);
  if (!indicator) throw badField('input.indicator', '该年度没有这个指标');
  if (indicator.kind === 'veto') throw badField('input.indicator', '这一项由工委认定，不能申报');
  if (indicator.evidence.by === 'record') {
    throw badField('input.indicator', '这一项由记录自动计分，不用申报');
  }
  if (!meetsMeasure(indicator, input.measured)) {
    const { title, unit, atLeast } = indicator.measure ?? { title: '', unit: '', atLeast: 0 };
    throw badField('input.measured', `${title}应不小于 ${showAmount(atLeast)} ${unit}`);
  }
  if (indicator.per !== 'time' && input.times > 1) {
    throw badField('input.times', '这一项每期只计一次');
  }
  return indicator;
}

function claimOf(
  deps: Deps,
  actor: Actor,
  subject: Subject,
  indicator: Indicator,
  input: Input,
): StoredClaim {
  const receivedAt = deps.now();
  const { id, on, times, text, evidence, measured } = input;
  return {
    _id: id,
    schemaVersion: 1,
    subjectKind: subject.subjectKind,
    subjectId: subject.subjectId,
    organizationId: subject.organizationId,
    townId: subject.townId,
    indicator: indicator.code,
    year: yearAndRules(deps, on).year,
    on,
    times,
    points: times * indicator.points,
    text,
    ...(evidence ? { evidence } : {}),
    ...(measured === undefined ? {} : { measured }),
    confirmer: indicator.confirmer,
    by: actor.personId,
    recordedAt: Math.min(input.recordedAt - deps.skew, receivedAt),
    receivedAt,
    state: 'waiting',
    steps: [],
    receipt: receiptOf(deps, id),
    contentHash: hashOf(deps, { ...input, by: actor.personId }),
  };
}
