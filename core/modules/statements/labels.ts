/** Words of statements: what each is called, and so which there are. */
export const waitingTitles = {
  backfill: '补录',
  leave: '请假',
  lacking: '条件不具备',
  contest: '申诉',
  closure: '单位停业',
  absence: '书记请假',
} as const;

/** Items that one decision may cover: each is a transaction of its own. */
export const DECIDE_AT_ONCE = 20;

/** What lies before an office until it has decided, as 总览 names it. */
export const shelfTitles = {
  confirmations: '待确认',
  suggestions: '投诉与建议',
  dataRequests: '个人信息请求',
} as const;
export type WaitingShelf = keyof typeof shelfTitles;

/** 总览 tells apart what has waited up to so many days, and longer. */
export const WAITED_DAYS = [3, 7, 30] as const;
