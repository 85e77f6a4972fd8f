/** 永川 has published no channels of means: all of them are ours. */
import type { MeansRules } from '@core/modules/means/rules.contract';
import {
  donation,
  duesReturn,
  fiscal,
  plainMeans,
  preTax,
  sponsorship,
  superior,
} from '../means-rows';

const ours = { file: 'ours', sentence: '经费渠道来源没有写，为本产品设定，可改' };

export const yongchuanMeans: MeansRules = {
  ...plainMeans,
  channels: [fiscal, duesReturn, superior, preTax, sponsorship, donation].map((of) => of(ours)),
  entitlements: [],
};
