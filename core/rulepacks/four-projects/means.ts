/** 四大工程: 税前列支, 党费拨返, 企业赞助, 党员自愿捐助; 经费 leans towards firms. */
import type { MeansRules } from '@core/modules/means/rules.contract';
import { donation, duesReturn, fiscal, plainMeans, preTax, sponsorship } from '../means-rows';

const file = 'four-projects-plan.txt';
const FOUR = {
  file,
  sentence: '要通过税前列支、党费拨返、企业赞助、党员自愿捐助等方式,多渠道解决经费问题',
};

export const fourProjectsMeans: MeansRules = {
  ...plainMeans,
  channels: [
    fiscal({ file, sentence: '党建经费向企业党组织倾斜' }),
    duesReturn(FOUR),
    preTax(FOUR),
    sponsorship(FOUR),
    donation(FOUR),
  ],
  entitlements: [],
};
