/** Words of processes: what each end and each state of a step is called, and so which there are. */
export const runEndTitles = { reached: '已完成', refused: '未通过', stopped: '已终止' } as const;

export const stepStateTitles = {
  done: '已办',
  open: '待办',
  waiting: '还不能办',
  ended: '没有办',
} as const;
