/** 四大工程: 大礼包, 六有, 双强六好, and the first year. The titles of 六好 are not published. */
import type { Process } from '@core/modules/processes/rules.contract';
import type { Standard } from '@core/modules/standards/rules.contract';
import { firstYear, namedLeader } from '../first-year';
import {
  held,
  isSo,
  known,
  knownOrStated,
  organised,
  ownItem,
  plainStandard,
  pledged,
  secretaryTaught,
  stated,
  threeStages,
  twoStages,
  weighed,
} from '../practice-rows';

const file = 'four-projects-plan.txt';
const GIFT =
  '为企业党组织刻一枚公章、送一套党建资料、制一块党建板面、送一面党旗、派一名党建指导员,为企业党员发一本党章,上一次党课,为企业党组织书记进行一次业务培训,组织一次参观学习';

/** Nine things, given by the town and signed for by the branch. */
const gift: Standard = {
  ...plainStandard,
  code: 'gift',
  title: '党建大礼包',
  subject: 'organization',
  source: { file, sentence: GIFT },
  itemsFrom: 'source',
  entry: [organised],
  parts: [
    {
      code: 'things',
      title: '九件事',
      items: [
        stated('1', '刻一枚公章'),
        stated('2', '送一套党建资料'),
        stated('3', '制一块党建板面'),
        stated('4', '送一面党旗'),
        known('5', '派一名党建指导员', { fact: 'instructorNamed' }),
        stated('6', '为党员发一本党章'),
        knownOrStated('7', '上一次党课', held('lecture', 12, 1)),
        knownOrStated('8', '为书记进行一次业务培训', secretaryTaught),
        stated('9', '组织一次参观学习'),
      ],
    },
  ],
  passes: { kind: 'all' },
  stages: [
    { stage: 'selfCheck', title: '镇街送达', by: ['town'], days: 20 },
    { stage: 'accept', title: '支部签收', by: ['branch'], days: 10 },
  ],
  holds: { kind: 'forGood' },
  renewMonths: 0,
  follows: [{ kind: 'report', line: '新建党组织送达党建大礼包' }],
};

const sixHaves: Standard = {
  ...plainStandard,
  code: 'sixHaves',
  title: '六有活动场所',
  subject: 'organization',
  source: { file, sentence: '有场所、有设施、有标志、有党旗、有书报、有制度的“六有”标准' },
  itemsFrom: 'source',
  entry: [organised],
  parts: [
    {
      code: 'haves',
      title: '六有',
      items: [
        knownOrStated('1', '有场所', isSo('ownRoom')),
        stated('2', '有设施'),
        stated('3', '有标志'),
        stated('4', '有党旗'),
        stated('5', '有书报'),
        stated('6', '有制度'),
      ],
    },
  ],
  passes: { kind: 'all' },
  stages: twoStages,
  holds: { kind: 'months', months: 36 },
  follows: [{ kind: 'report', line: '活动场所达到“六有”' }],
};

const strong = (code: string, title: string, line: string, entry: Standard['entry']): Standard => ({
  ...plainStandard,
  code,
  title,
  subject: 'organization',
  source: { file, sentence: '要培养区级“双强六好”型党组织10个以上、市级“双强六好”型党组织3个以上' },
  itemsFrom: 'ours',
  entry,
  parts: [
    {
      code: 'strong',
      title: '双强',
      items: [
        known('1', '党建强：近 12 个月固定党日不少于 11 次', held('partyDay', 12, 11), ownItem),
        stated('2', '发展强：生产经营稳定，无重大失信', { ...ownItem, evidence: '年报或信用情况' }),
      ],
    },
    {
      code: 'good',
      title: '六好',
      items: [
        known('3', '班子好：书记在岗、任期未满', { fact: 'electedOnTime' }, ownItem),
        known(
          '4',
          '队伍好：到会率不低于 85%',
          { fact: 'attendanceRate', months: 12, atLeast: 85 },
          { ...ownItem, ...weighed },
        ),
        stated('5', '机制好：党组织与管理层双向互动', ownItem),
        knownOrStated('6', '载体好：设示范岗、责任区', pledged('public', ['post'], 24), {
          ...ownItem,
          ...weighed,
        }),
        known(
          '7',
          '作用好：近 12 个月办结诉求不少于 2 件',
          { fact: 'needsSettled', months: 12, atLeast: 2 },
          { ...ownItem, ...weighed },
        ),
        stated('8', '反映好：职工评议满意', { ...ownItem, ...weighed }),
      ],
    },
  ],
  passes: { kind: 'items', atLeast: 7 },
  stages: threeStages,
  publicityDays: 5,
  holds: { kind: 'months', months: 36 },
  follows: [
    { kind: 'level', scale: 'strong', level: code === 'strongCity' ? 'city' : 'district' },
    { kind: 'report', line },
  ],
});

export const fourProjectsStandards: Standard[] = [
  gift,
  sixHaves,
  strong('strongDistrict', '区级“双强六好”党组织', '区级“双强六好”', [
    { test: { fact: 'standard', standard: 'sixHaves' }, words: '要求活动场所达到“六有”' },
  ]),
  strong('strongCity', '市级“双强六好”党组织（区级推荐）', '推荐市级“双强六好”', [
    { test: { fact: 'standard', standard: 'strongDistrict' }, words: '要求已是区级“双强六好”' },
  ]),
];

export const fourProjectsProcesses: Process[] = [
  firstYear({
    gift: 'gift',
    acceptance: 'sixHaves',
    source: { file, sentence: '为新建的非公有制企业党组织送上“党建大礼包”' },
    more: [
      namedLeader('sponsor', {
        file,
        sentence: '企业党组织成立以后,各党(工)委要指定一名党员领导干部负责分包联系',
      }),
    ],
  }),
];
