/** Words of follow-ups: what each is called, and so which there are. */

/** `expired`: hidden from lists and no ground for a next step; the record itself stays. */
export const followUpStateTitles = {
  draft: '待核实',
  signed: '待回复',
  replied: '待销号',
  closed: '已销号',
  dropped: '不予督办',
  expired: '已过期',
} as const;
export type FollowUpState = keyof typeof followUpStateTitles;

/** What can wait for a person's decision; while it does, nothing starts. */
export const followUpWaitTitles = {
  backfill: '补录',
  leave: '请假',
  closure: '单位停业',
  contest: '申诉',
  lacking: '条件不具备',
  other: '情况说明',
} as const;
export type FollowUpWait = keyof typeof followUpWaitTitles;

/** Steps, from the lightest on. */
export const followUpStepTitles = {
  hint: '提示',
  urge: '催办',
  notice: '通报',
  talk: '约谈',
} as const;
export type FollowUpStep = keyof typeof followUpStepTitles;
