/** A case's facts as data, in the order of the form 提示 · 催办 · 通报 · 约谈 单, for a paper to be made of. */
import type { FollowUpAct, FollowUpCase } from './contract';
import { followUpStepTitles } from './labels';
import { dayOfInstant, type Day } from '@core/shared/calendar/day';

/** One form: the labels are those of the paper. */
export interface FollowUpDocument {
  readonly title: string;
  /** 编号 */
  readonly number: string;
  /** 依据记录, a paragraph a verdict. */
  readonly basis: readonly string[];
  /** 事项 */
  readonly matter: string;
  /** 要求 */
  readonly requirement: string;
  /** 责任单位 */
  readonly responsibleUnit: string;
  /** 责任人 */
  readonly responsiblePerson: string;
  /** 时限 */
  readonly dueOn: Day;
  /** 签发 */
  readonly signedBy: string;
  readonly signedOn: Day;
  /** 反馈 */
  readonly reply?: { readonly by: string; readonly on: Day; readonly text: string };
  /** 销号 */
  readonly closed?: { readonly by: string; readonly on: Day; readonly reason: string };
}

/** The form of one signed step; the 销号 stands on the last one's. */
export function followUpDocument(followUp: FollowUpCase, act: FollowUpAct): FollowUpDocument {
  const isLast = followUp.acts[followUp.acts.length - 1]?.number === act.number;
  const { ended } = followUp;
  return {
    title: `${followUpStepTitles[act.step]}单`,
    number: act.number,
    basis: [
      ...followUp.basis.map(({ lines }) => lines.join('')),
      ...(followUp.overdue?.lines ?? []),
    ],
    matter: matterOf(followUp),
    requirement: act.requirement,
    responsibleUnit: responsibleUnitOf(followUp),
    responsiblePerson: act.responsibleName,
    dueOn: act.dueOn,
    signedBy: act.signedByName,
    signedOn: act.signedOn,
    ...(act.reply
      ? { reply: { by: act.reply.byName, on: dayOfInstant(act.reply.at), text: act.reply.text } }
      : {}),
    ...(isLast && ended?.kind === 'closed'
      ? { closed: { by: ended.byName ?? '系统', on: ended.on, reason: ended.reason } }
      : {}),
  };
}

/** 责任单位: of a deadline that is a 镇街's own the 镇街, else whom the case is about. */
export const responsibleUnitOf = ({
  subjectName,
  personName,
  overdue,
}: Pick<FollowUpCase, 'subjectName' | 'personName' | 'overdue'>): string =>
  (overdue && personName) ?? subjectName;

/** 事项: the threshold, with how often it was missed; a deadline says itself. */
export const matterOf = ({
  threshold,
  basis,
  overdue,
}: Pick<FollowUpCase, 'threshold' | 'basis' | 'overdue'>): string =>
  overdue ? threshold : `${threshold}（本期 ${basis.length} 次未完成）`;
