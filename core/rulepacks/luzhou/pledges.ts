/** 泸州: 技能比武 as days with a standard; promises in public are ours. */
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import { branchPromise, memberPromise, standardDay } from '../pledge-rows';

const file = 'luzhou-six-in-one.txt';

const ours = { file: 'ours', sentence: '来源没有写公开承诺，做法为本产品设定，可改' };

export const luzhouPledges: PledgeKind[] = [
  memberPromise(ours),
  branchPromise(ours),
  standardDay(
    { file, sentence: '全市開展技能培訓119場次、技能比武230余場次，參與黨員和人才8900人次' },
    '技能比武',
  ),
];
