/** 泸州: leaders of city, county and township see to organisations; pairs among organisations are ours. */
import type { PairKind } from '@core/modules/pairs/rules.contract';
import { developsMembers, helping, holdsStandard, leaderContact, meetsAgain } from '../pair-rows';

const file = 'luzhou-six-in-one.txt';

export const luzhouPairs: PairKind[] = [
  leaderContact({
    code: 'leaderContact',
    title: '领导干部联系',
    source: {
      file,
      sentence: '建立健全市縣鄉領導干部聯系非公有制經濟和社會組織黨建工作制度',
    },
  }),
  helping({
    source: { file: 'ours', sentence: '来源只写“党群共建”，结对的做法为本产品设定，可改' },
    goals: [holdsStandard('sevenHaves', '阵地达到“七有”'), meetsAgain, developsMembers],
  }),
];
