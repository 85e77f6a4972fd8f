/** 黄石: 党员示范岗, 党员责任区, 党员先锋队; promises in public are ours. */
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import { branchPromise, demonstrationPost, form, memberPromise } from '../pledge-rows';

const file = 'huangshi-three-syncs.txt';

const POSTS = {
  file,
  sentence: '广泛开展党员示范岗、党员责任区、党员先锋队、“行动支部工作法”等创先争优活动',
};

export const huangshiPledges: PledgeKind[] = [
  memberPromise(POSTS),
  branchPromise(POSTS),
  demonstrationPost(POSTS, [
    form('post', '党员示范岗'),
    form('area', '党员责任区'),
    form('team', '党员先锋队'),
  ]),
];
