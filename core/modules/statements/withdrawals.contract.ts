/** 收回: what waits for somebody's word and its author may take back, as long as nobody has given it. */
import * as z from '@core/shared/zod';
import { day, id, instant } from '@core/shared/primitives';
import { statementKind, waitingTitles } from './contract';

/**
 * Everything that waits: statements and late records for a supervisor, claims, disputes and 补学
 * for a branch, requests about one's data and 投诉与建议 for an office.
 */
export const withdrawalKind = z.enum([
  ...statementKind.options,
  'backfill',
  'claim',
  'dispute',
  'makeUp',
  'dataRequest',
  'suggestion',
]);
export type WithdrawalKind = z.infer<typeof withdrawalKind>;

export const withdrawalTitles: Readonly<Record<WithdrawalKind, string>> = {
  ...waitingTitles,
  absence: '会议请假',
  claim: '积分申报',
  dispute: '异议',
  makeUp: '补学',
  dataRequest: '更正和删除申请',
  suggestion: '投诉与建议',
};

export const submittedState = z.enum(['waiting', 'granted', 'refused', 'answered', 'withdrawn']);
export type SubmittedState = z.infer<typeof submittedState>;
export const submittedTitles: Readonly<Record<SubmittedState, string>> = {
  waiting: '待处理',
  granted: '已同意',
  refused: '未同意',
  answered: '已答复',
  withdrawn: '已收回',
};

/** One thing that the caller has submitted, as their own list shows it. */
export const submitted = z.object({
  kind: withdrawalKind,
  /** What 收回 names: the record's id; of 会议请假 and 补学 the meeting's. */
  itemId: id,
  at: instant,
  /** The day of a contact. */
  on: day.optional(),
  /** The unit, the meeting, or the indicator that it is about. */
  about: z.string().optional(),
  text: z.string(),
  state: submittedState,
  /** What was said when it was decided. */
  decision: z.string().optional(),
});
export type Submitted = z.infer<typeof submitted>;
