/** 濉溪: 以奖代补 without a published sum, and what the budget gives. */
import type { MeansRules } from '@core/modules/means/rules.contract';
import { award, donation, fiscal, plainMeans, preTax, sponsorship } from '../means-rows';

const file = 'suixi-classified-management.txt';
const BUDGET = { file, sentence: '通过多渠道统筹资金来源、财政资金支持的方式' };

export const suixiMeans: MeansRules = {
  ...plainMeans,
  channels: [
    fiscal(BUDGET),
    award({ file, sentence: '以奖代补给予一定党建经费资金补助' }),
    preTax(BUDGET),
    sponsorship(BUDGET),
    donation(BUDGET),
  ],
  entitlements: [],
};
