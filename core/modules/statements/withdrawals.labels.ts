/** Words of statements: what each is called, and so which there are. */
import { waitingTitles } from './labels';

/**
 * Everything that waits: statements and late records for a supervisor, claims, disputes and 补学
 * for a branch, requests about one's data and 投诉与建议 for an office.
 */
export const withdrawalTitles = {
  ...waitingTitles,
  absence: '会议请假',
  claim: '积分申报',
  dispute: '异议',
  makeUp: '补学',
  dataRequest: '更正和删除申请',
  suggestion: '投诉与建议',
} as const;
export type WithdrawalKind = keyof typeof withdrawalTitles;

export const submittedTitles = {
  waiting: '待处理',
  granted: '已同意',
  refused: '未同意',
  answered: '已答复',
  withdrawn: '已收回',
} as const;
export type SubmittedState = keyof typeof submittedTitles;
