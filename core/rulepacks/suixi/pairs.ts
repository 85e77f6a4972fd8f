/** 濉溪: who helps whom by class, and the seven contacts of each member of the committee. */
import type { PairKind } from '@core/modules/pairs/rules.contract';
import {
  developsMembers,
  helping,
  leaderContact,
  meetsAgain,
  rises,
  splitsOff,
} from '../pair-rows';

const file = 'suixi-classified-management.txt';

export const suixiPairs: PairKind[] = [
  helping({
    source: {
      file,
      sentence:
        '以“强带弱、大带小”方式，示范类带动成长类，稳健类带动孵化类，示范类辐射稳健类，推动园区非公企业党组织共同提质升级',
    },
    levels: {
      scale: 'class',
      rows: [
        { from: ['A'], to: ['C'] },
        { from: ['B'], to: ['D'] },
        { from: ['A'], to: ['B'] },
      ],
    },
    goals: [rises('class', '类别晋升'), splitsOff, meetsAgain, developsMembers],
  }),
  leaderContact({
    code: 'sevenContacts',
    title: '班子成员联系',
    helper: '党工委班子成员',
    source: { file, sentence: '园区每位党工委班子成员联系指导7个不同类型的党组织' },
    levels: { scale: 'class', various: 2 },
    most: 7,
    goals: [rises('class', '类别晋升'), splitsOff, meetsAgain, developsMembers],
  }),
];
