/** 黄石 has published no pairs: 结对帮带 is ours, its end the published 六有. */
import type { PairKind } from '@core/modules/pairs/rules.contract';
import { developsMembers, helping, holdsStandard, meetsAgain } from '../pair-rows';

export const huangshiPairs: PairKind[] = [
  helping({
    source: { file: 'ours', sentence: '来源没有写结对，做法为本产品设定，可改' },
    goals: [holdsStandard('sixHaves', '阵地达到“六有”'), meetsAgain, developsMembers],
  }),
];
