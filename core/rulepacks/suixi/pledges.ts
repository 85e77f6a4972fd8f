/** 濉溪: 党员技能比拼; promises in public are ours. */
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import { branchPromise, memberPromise, standardDay } from '../pledge-rows';

const file = 'suixi-classified-management.txt';

const ours = { file: 'ours', sentence: '来源没有写公开承诺，做法为本产品设定，可改' };

export const suixiPledges: PledgeKind[] = [
  memberPromise(ours),
  branchPromise(ours),
  standardDay(
    {
      file,
      sentence:
        '特别对结合实际,开展“三有两评”、送温暖、党员技能比拼、党员献计献策等创新支部活动方式',
    },
    '党员技能比拼',
  ),
];
