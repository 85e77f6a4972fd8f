/** 四大工程: 分包 of a new organisation by a leader, 结对共建 among organisations, 联建 with villages. */
import type { PairKind } from '@core/modules/pairs/rules.contract';
import {
  developsMembers,
  helping,
  holdsStandard,
  leaderContact,
  meetsAgain,
  ofOrganizations,
  villageLink,
} from '../pair-rows';

const file = 'four-projects-plan.txt';

export const fourProjectsPairs: PairKind[] = [
  leaderContact({
    code: 'sponsor',
    title: '分包联系',
    helper: '分包领导',
    helped: '新建党组织',
    source: {
      file,
      sentence:
        '企业党组织成立以后,各党(工)委要指定一名党员领导干部负责分包联系,帮助其开展活动,发挥党组织与党员的作用',
    },
    to: ofOrganizations,
    oneAtATime: true,
    goals: [holdsStandard('sixHaves', '阵地达到“六有”'), meetsAgain, developsMembers],
  }),
  helping({
    title: '结对共建',
    source: { file, sentence: '提倡企业党组织与其他单位党组织开展结对共建' },
    goals: [holdsStandard('sixHaves', '阵地达到“六有”'), meetsAgain, developsMembers],
  }),
  villageLink({
    source: {
      file,
      sentence:
        '提倡企业党组织与村(社区)党组织建立联创共建机制,深入开展组织联建、党员双管、资源共享、结对帮带等多种形式的联创共建活动',
    },
    activities: [
      { code: 'branch', title: '组织联建' },
      { code: 'members', title: '党员双管' },
      { code: 'resources', title: '资源共享' },
      { code: 'help', title: '结对帮带' },
    ],
  }),
];
