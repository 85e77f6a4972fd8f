/** 黄石: 1000 元 to begin with, out of what dues, budget and superiors give. */
import type { MeansRules } from '@core/modules/means/rules.contract';
import {
  donation,
  duesFund,
  fiscal,
  plainMeans,
  preTax,
  sponsorship,
  superior,
  yuan,
} from '../means-rows';

const file = 'huangshi-three-syncs.txt';
const THREE = { file, sentence: '通过党费列支一点、本级财政投入一点、上级拨付一点的方式' };
const ours = { file: 'ours', sentence: '自筹渠道来源没有写，为本产品设定，可改' };

export const huangshiMeans: MeansRules = {
  ...plainMeans,
  channels: [
    duesFund(THREE),
    fiscal(THREE),
    superior(THREE),
    preTax(ours),
    sponsorship(ours),
    donation(ours),
  ],
  entitlements: [
    {
      code: 'startingMoney',
      title: '新建党组织工作启动经费',
      subject: 'organization',
      ground: { kind: 'founding', months: 12 },
      fen: yuan(1000),
      channel: 'duesFund',
      purpose: 'starting',
      source: { file, sentence: '提供1000元工作启动经费和专门的党建指导员上门服务' },
    },
  ],
};
