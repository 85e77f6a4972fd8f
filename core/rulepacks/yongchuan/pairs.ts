/** 永川: demonstration points and those that they are linked to, firms and villages, departments. */
import type { PairKind } from '@core/modules/pairs/rules.contract';
import {
  developsMembers,
  founded,
  helping,
  meetsAgain,
  ofBoth,
  ofOrganizations,
  plainPair,
  exchanges,
  rises,
  together,
  villageLink,
} from '../pair-rows';
import { isSo } from '../practice-rows';

const file = 'yongchuan-five-ones-points-stars.txt';

const demonstrationLink: PairKind = {
  ...plainPair,
  code: 'demonstrationLink',
  title: '示范点联系',
  source: {
    file,
    sentence:
      '建立完善示范点联系制度，组织207个示范点与168个非示范党组织、157个未建党组织的“两新”组织开展交流、联谊、互助等结对帮扶活动200余次，帮助建立活动阵地23个',
  },
  helper: '示范点',
  helped: '联系对象',
  from: ofOrganizations,
  to: ofBoth,
  levels: { scale: 'demonstration', rows: [{ from: ['city', 'district', 'town'], to: [] }] },
  oneAtATime: true,
  goals: [
    founded,
    { kind: 'fact', code: 'room', title: '建立活动阵地', test: isSo('ownRoom') },
    rises('demonstration', '成为示范点'),
    meetsAgain,
  ],
  activities: exchanges,
  cadence: together('halfYear', '示范点与联系对象共同活动'),
};

export const yongchuanPairs: PairKind[] = [
  demonstrationLink,
  helping({
    title: '结对共建',
    source: {
      file,
      sentence: '通过结对共建、互帮互促等活动，推动区级部门党建资源向“两新”组织有序流动',
    },
    goals: [founded, meetsAgain, developsMembers],
  }),
  villageLink({
    source: {
      file,
      sentence:
        '引导全区129个规模以上“两新”组织与173个村联建党组织，实施“支部联建、承诺联动、服务联线”行动，开展共建活动500余次，解决就业岗位2000余个，提供帮扶资金1300余万元',
    },
  }),
];
