/** 黄石: 三个同步, 四个一 with 六件套, 六有, 评估 out of 100, 三型支部. */
import type { Process } from '@core/modules/processes/rules.contract';
import type { Standard } from '@core/modules/standards/rules.contract';
import { firstYear, startingMoney } from '../first-year';
import {
  held,
  isSo,
  known,
  knownOrStated,
  organised,
  ownItem,
  plainStandard,
  pledged,
  stated,
  threeStages,
  twoStages,
  weighed,
} from '../practice-rows';
import { twoWayReport } from './reports';
import { assessment, grading, registration, yearlyCheck } from './three-syncs';

const file = 'huangshi-three-syncs.txt';
const FOUR_ONES =
  '一次温馨提示…一套党建“大礼包”（配备党旗、党报、党徽、文件柜、支部手册、动漫片等“六件套”）、发放一本党建指导手册…指定一名党建指导员等“四个一”规定动作';

const fourOnes: Standard = {
  ...plainStandard,
  code: 'fourOnes',
  title: '四个一和六件套',
  subject: 'organization',
  source: { file, sentence: FOUR_ONES },
  itemsFrom: 'source',
  entry: [organised],
  parts: [
    {
      code: 'ones',
      title: '四个一',
      items: [
        stated('1', '发出一份党建提示函'),
        stated('3', '发放一本党建指导手册'),
        known('4', '指定一名党建指导员', { fact: 'instructorNamed' }),
      ],
    },
    {
      code: 'gift',
      title: '大礼包六件套',
      items: ['党旗', '党报', '党徽', '文件柜', '支部手册', '动漫片'].map((thing, i) =>
        stated(`2.${i + 1}`, thing),
      ),
    },
  ],
  passes: { kind: 'all' },
  stages: [
    { stage: 'selfCheck', title: '镇街送达', by: ['town'], days: 20 },
    { stage: 'accept', title: '支部签收', by: ['branch'], days: 10 },
  ],
  holds: { kind: 'forGood' },
  renewMonths: 0,
  follows: [{ kind: 'report', line: '“四个一”规定动作完成' }],
};

const sixHaves: Standard = {
  ...plainStandard,
  code: 'sixHaves',
  title: '六有阵地',
  subject: 'organization',
  source: {
    file,
    sentence: '按照“六有”标准，指导两新组织阵地规范化建设，打造一批务实管用的两新组织“党员之家”',
  },
  itemsFrom: 'ours',
  entry: [organised],
  parts: [
    {
      code: 'haves',
      title: '六有',
      items: [
        knownOrStated('1', '有场所', isSo('ownRoom')),
        ...['有设施', '有标志', '有党旗', '有书报', '有制度'].map((title, i) =>
          stated(`${i + 2}`, title),
        ),
      ],
    },
  ],
  passes: { kind: 'all' },
  stages: twoStages,
  holds: { kind: 'months', months: 36 },
  follows: [{ kind: 'report', line: '“党员之家”达到“六有”' }],
};

const branchType = (
  code: string,
  title: string,
  level: string,
  atLeast: number,
  entry: Standard['entry'],
): Standard => ({
  ...plainStandard,
  code,
  title,
  subject: 'organization',
  source: { file, sentence: '“标准型、示范型、红旗型‘三型’支部评定”' },
  itemsFrom: 'ours',
  entry,
  parts: [
    {
      code: 'base',
      title: '基本要求',
      items: [
        known('1', '有书记', { fact: 'secretaryNamed' }, ownItem),
        known('2', '任期未满', { fact: 'electedOnTime' }, ownItem),
        known('3', '近 12 个月固定党日不少于 10 次', held('partyDay', 12, 10), ownItem),
        known('4', '近 12 个月开展民主评议', held('appraisal', 12, 1), ownItem),
      ],
    },
    {
      code: 'more',
      title: '提升要求',
      items: [
        known(
          '5',
          '阵地已达“六有”',
          { fact: 'standard', standard: 'sixHaves' },
          { ...ownItem, ...weighed },
        ),
        known(
          '6',
          '近 12 个月到会率不低于 85%',
          { fact: 'attendanceRate', months: 12, atLeast: 85 },
          { ...ownItem, ...weighed },
        ),
        knownOrStated('7', '设党员示范岗、责任区、先锋队', pledged('public', ['post'], 24), {
          ...ownItem,
          ...weighed,
        }),
        knownOrStated(
          '8',
          '书记双向述职评议为好',
          { fact: 'process', process: 'twoWayReport', months: 14 },
          { ...ownItem, ...weighed, evidence: '述职日期' },
        ),
        stated('9', '党建促发展有实例', { ...ownItem, ...weighed }),
        stated('10', '做法被县级以上推介', { ...ownItem, ...weighed, evidence: '文号或名称' }),
      ],
    },
  ],
  passes: { kind: 'items', atLeast },
  stages: threeStages,
  publicityDays: 5,
  holds: { kind: 'until', monthDay: '12-31', yearsOn: 2 },
  follows: [{ kind: 'level', scale: 'branchType', level }],
});

export const huangshiStandards: Standard[] = [
  fourOnes,
  sixHaves,
  assessment,
  branchType('typeStandard', '标准型支部', 'standard', 6, [organised]),
  branchType('typeModel', '示范型支部', 'model', 8, [
    { test: { fact: 'standard', standard: 'typeStandard' }, words: '要求已是标准型支部' },
  ]),
  branchType('typeRedFlag', '红旗型支部', 'redFlag', 10, [
    { test: { fact: 'standard', standard: 'typeModel' }, words: '要求已是示范型支部' },
  ]),
];
export const huangshiProcesses: Process[] = [
  registration,
  yearlyCheck,
  grading,
  twoWayReport,
  firstYear({
    gift: 'fourOnes',
    acceptance: 'sixHaves',
    source: { file, sentence: '对新建党组织扶上马送一程' },
    more: [
      startingMoney(1000, { file, sentence: '提供1000元工作启动经费和专门的党建指导员上门服务' }),
    ],
  }),
];
