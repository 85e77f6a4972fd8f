/** Words of processes: what each end is called, and so which there are. */
export const runEndTitles = { reached: '已完成', refused: '未通过', stopped: '已终止' } as const;
