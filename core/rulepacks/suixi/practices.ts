/**
 * 濉溪: classes A–E. The six aspects are published, their items are ours; A, B and C are
 * judged by the same items at thresholds of their own, so that the same class has the same
 * standard. D and E are units without a branch of their own.
 */
import type { Process } from '@core/modules/processes/rules.contract';
import type { Standard } from '@core/modules/standards/rules.contract';
import {
  by,
  byRecord,
  filled,
  known,
  months,
  mustBe,
  ownItem,
  plainProcess,
  plainStandard,
  stated,
  step,
  threeStages,
  twoStages,
  weighed,
} from '../practice-rows';
import { aspects } from './aspects';

const file = 'suixi-classified-management.txt';
const SIX = '从组织设置、党员队伍、组织生活、工作保障、作用发挥、品牌特色6方面,细化考评标准';
const classStandard = (level: string, title: string, atLeast: number): Standard => ({
  ...plainStandard,
  code: `class${level}`,
  title: `${title}党组织考评`,
  subject: 'organization',
  source: { file, sentence: SIX },
  itemsFrom: 'ours',
  entry: [{ test: { fact: 'separate' }, words: '要求单独组建' }],
  parts: aspects,
  passes: { kind: 'points', atLeast },
  stages: threeStages,
  publicityDays: 5,
  holds: { kind: 'until', monthDay: '12-31', yearsOn: 1 },
  follows: [
    { kind: 'level', scale: 'class', level },
    { kind: 'report', line: `分类定级${title}` },
  ],
});

const hatching: Standard = {
  ...plainStandard,
  code: 'classD',
  title: 'D类（孵化类）单位考评',
  subject: 'unit',
  source: { file, sentence: '对于孵化类的,以“补短板、打基础”为目标注重思想引领促进非公企业“脱联”' },
  itemsFrom: 'ours',
  entry: [
    { test: { fact: 'separate', is: false }, words: '要求没有单独组建党组织' },
    { test: { fact: 'operating' }, words: '要求正常经营' },
  ],
  parts: [
    {
      code: 'ground',
      title: '补短板、打基础',
      items: [
        known('1', '有机关包保人员联系', { fact: 'instructorNamed' }, ownItem),
        known('2', '台账五个清', { fact: 'fiveClear' }, ownItem),
        known('3', '流动党员、隐性党员已核实', { fact: 'movingChecked' }, ownItem),
        known(
          '4',
          '近 6 个月与业主面谈',
          { fact: 'interviews', months: 6, atLeast: 1 },
          { ...ownItem, ...weighed },
        ),
        known('5', '关系在本单位的党员情况清楚', filled('membersHere'), { ...ownItem, ...weighed }),
        stated('6', '出资人支持建立党组织', { ...ownItem, ...weighed }),
      ],
    },
  ],
  passes: { kind: 'items', atLeast: 5 },
  stages: twoStages.map((stage) =>
    stage.stage === 'selfCheck' ? { ...stage, by: ['instructor'] } : stage,
  ),
  holds: { kind: 'until', monthDay: '12-31', yearsOn: 1 },
  follows: [{ kind: 'level', scale: 'class', level: 'D' }],
};

/** 脱联: from a unit of a joint branch to a branch of its own. */
const splitOff: Process = {
  ...plainProcess,
  code: 'splitOff',
  title: '脱联，单独成立党组织',
  subject: 'unit',
  source: { file, sentence: '使D类金鸿盛电气党支部顺利“脱联”成立C类独立党支部' },
  stepsFrom: 'ours',
  beginsWith: 'byHand',
  entry: [{ test: { fact: 'separate', is: false }, words: '要求还没有单独组建' }],
  steps: [
    step('talk', '与出资人沟通，取得支持', ['instructor', 'town'], []),
    byRecord('ripe', '正式党员达到 3 名', ['instructor'], ['talk'], {
      fact: 'profile',
      field: 'fullMembers',
      atLeast: 3,
    }),
    step('request', '向镇街（园区）提出成立请示', ['branch', 'instructor'], ['ripe'], {
      notAfter: by(months('ripe', 1)),
    }),
    step('reply', '批复成立', ['town'], ['request'], {
      notAfter: by(months('request', 1)),
      notSameAs: ['request'],
    }),
    step('election', '召开党员大会，选举产生书记', ['branch', 'instructor'], ['reply'], {
      notAfter: by(months('reply', 1)),
      vote: { matter: 'election', quorum: 'half', ifNot: 'again' },
    }),
    step('founded', '登记“脱联，单独成立”', ['town'], ['election'], {
      needs: [{ test: { fact: 'separate' }, words: '先在党组织页登记“脱联，单独成立”' }],
      fields: [mustBe('filed', '已报上级备案')],
      ends: 'reached',
      follows: [{ kind: 'level', scale: 'class', level: 'C' }],
    }),
  ],
};

export const suixiStandards: Standard[] = [
  classStandard('A', 'A类（示范类）', 90),
  classStandard('B', 'B类（稳健类）', 80),
  classStandard('C', 'C类（成长类）', 60),
  hatching,
];
export const suixiProcesses: Process[] = [splitOff];
