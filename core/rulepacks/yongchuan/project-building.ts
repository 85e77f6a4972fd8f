/** 项目党建 (吊水洞煤矿): a project of the year taken apart, claimed, teamed, worked and closed with its effect. */
import type { Process } from '@core/modules/processes/rules.contract';
import { mustBe, organised, people, plainProcess, step, textOf } from '../practice-rows';

const source = {
  file: 'yongchuan-five-ones-points-stars.txt',
  sentence:
    '年初将本年度的重点技改项目、生产任务进行分解落实,由党支部成员和党小组组长进行认领,结合党员岗位和意愿组织人选组建成党建项目攻坚小组',
};

/** One run a project; the order is the source's, the days are ours. */
export const projectBuilding: Process = {
  ...plainProcess,
  code: 'projectBuilding',
  title: '项目党建',
  subject: 'organization',
  source,
  stepsFrom: 'both',
  beginsWith: 'byHand',
  entry: [organised],
  steps: [
    step('takeApart', '分解立项：本年度的重点技改项目或生产任务', ['branch'], [], {
      fields: [textOf('project', '项目'), textOf('goal', '要达到的效果')],
      byDay: { monthDay: '02-28', yearsOn: 0 },
    }),
    step('claim', '支部委员或党小组组长认领', ['branch'], ['takeApart'], {
      fields: [people('claimed', '认领人数', 1, 20)],
      byDay: { monthDay: '03-15', yearsOn: 0 },
    }),
    step('team', '组建攻坚小组', ['branch'], ['claim'], {
      fields: [
        people('members', '小组党员人数', 2, 100),
        mustBe('willing', '已结合岗位和本人意愿'),
      ],
      byDay: { monthDay: '03-31', yearsOn: 0 },
    }),
    step('work', '调研试验和分析会记实', ['branch'], ['team'], {
      fields: [textOf('note', '做了什么，下一步')],
      repeats: { from: 'team', everyMonths: 3, until: 'close' },
    }),
    step('close', '结项：取得的效果', ['branch'], [['work', 2]], {
      fields: [textOf('effect', '效果')],
      byDay: { monthDay: '12-31', yearsOn: 0 },
      ends: 'reached',
      follows: [{ kind: 'report', line: '“项目党建”结项' }],
    }),
  ],
};
