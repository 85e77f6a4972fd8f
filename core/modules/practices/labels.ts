/** The five engines as 总览 names them: what it counts under way, and what it counts as done. */
export const engineTitles = {
  standards: { title: '达标验收', underWay: '办理中', done: '已通过' },
  processes: { title: '程序办理', underWay: '办理中', done: '已办结' },
  pairs: { title: '结对联系', underWay: '进行中', done: '达到目标' },
  means: { title: '党建经费', underWay: '待签字', done: '已核定' },
  pledges: { title: '公开承诺', underWay: '已公开', done: '已结束' },
} as const;
export type PracticeEngine = keyof typeof engineTitles;
