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
