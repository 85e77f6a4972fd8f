/** Words of a verdict: what each state is called, and so which there are. */
export const verdictStateTitles = {
  met: '已完成',
  notApplicable: '不计',
  exempt: '免计',
  open: '进行中',
  dueSoon: '快到期',
  missed: '未完成',
} as const;
export type VerdictState = keyof typeof verdictStateTitles;
