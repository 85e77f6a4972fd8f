/** 泸州: 七有, 标准化阵地, 示范阵地, and the park's way to a founding. */
import type { Process } from '@core/modules/processes/rules.contract';
import type { Standard } from '@core/modules/standards/rules.contract';
import { firstYear } from '../first-year';
import {
  by,
  byRecord,
  held,
  isSo,
  known,
  knownOrStated,
  months,
  mustBe,
  organised,
  ownItem,
  plainProcess,
  plainStandard,
  stated,
  step,
  threeStages,
  twoStages,
  weighed,
} from '../practice-rows';
import { fiftyEight } from './fifty-eight';
import { secretaryReports } from './reports';

const file = 'luzhou-six-in-one.txt';
const PLACES =
  '每年評選6個市級示範陣地,每個陣地獎勵10萬元,評選20個市級標準化陣地,每個陣地獎勵3萬元';

const sevenHaves: Standard = {
  ...plainStandard,
  code: 'sevenHaves',
  title: '七有阵地',
  subject: 'organization',
  source: {
    file,
    sentence: '出臺有場所、有設施、有標志、有黨旗、有書報、有制度、有活動的“七有”陣地建設標準',
  },
  itemsFrom: 'source',
  entry: [organised],
  parts: [
    {
      code: 'haves',
      title: '七有',
      items: [
        knownOrStated('1', '有场所', isSo('ownRoom')),
        stated('2', '有设施'),
        stated('3', '有标志'),
        stated('4', '有党旗'),
        stated('5', '有书报'),
        stated('6', '有制度'),
        known('7', '有活动', held('partyDay', 3, 1)),
      ],
    },
  ],
  passes: { kind: 'all' },
  stages: twoStages,
  holds: { kind: 'months', months: 36 },
  follows: [{ kind: 'report', line: '阵地达到“七有”' }],
};

const standardPlace: Standard = {
  ...plainStandard,
  code: 'standardPlace',
  title: '市级标准化阵地',
  subject: 'organization',
  source: { file, sentence: PLACES },
  itemsFrom: 'ours',
  entry: [{ test: { fact: 'standard', standard: 'sevenHaves' }, words: '要求已通过“七有”验收' }],
  parts: [
    {
      code: 'place',
      title: '标准化阵地',
      items: [
        known(
          '1',
          '场所面积不少于 20 平方米',
          { fact: 'profile', field: 'area', atLeast: 20 },
          ownItem,
        ),
        stated('2', '功能分区、标识统一', ownItem),
        known('3', '近 12 个月固定党日不少于 10 次', held('partyDay', 12, 10), ownItem),
        stated('4', '向职工开放', { ...ownItem, ...weighed }),
        stated('5', '出资人有投入', { ...ownItem, ...weighed, evidence: '金额' }),
      ],
    },
  ],
  passes: { kind: 'items', atLeast: 4 },
  stages: threeStages,
  publicityDays: 5,
  holds: { kind: 'months', months: 36 },
  follows: [
    { kind: 'level', scale: 'place', level: 'standard' },
    { kind: 'means', entitlement: 'standardPlace', yuan: 30_000 },
  ],
};

const modelPlace: Standard = {
  ...standardPlace,
  code: 'modelPlace',
  title: '市级示范阵地',
  entry: [{ test: { fact: 'standard', standard: 'standardPlace' }, words: '要求已是标准化阵地' }],
  parts: [
    {
      code: 'place',
      title: '示范阵地',
      items: [
        known('1', '近 12 个月固定党日不少于 11 次', held('partyDay', 12, 11), ownItem),
        known(
          '2',
          '近 12 个月到会率不低于 85%',
          { fact: 'attendanceRate', months: 12, atLeast: 85 },
          ownItem,
        ),
        stated('3', '接待其他党组织观摩', { ...ownItem, evidence: '日期和党组织' }),
        stated('4', '有品牌活动', ownItem),
        stated('5', '与周边单位共用', { ...ownItem, ...weighed }),
      ],
    },
  ],
  follows: [
    { kind: 'level', scale: 'place', level: 'model' },
    { kind: 'means', entitlement: 'modelPlace', yuan: 100_000 },
  ],
};

/** 两孵化、三组建、四同步: the name is published; its parts are ours. */
const incubate: Process = {
  ...plainProcess,
  code: 'incubate',
  title: '两孵化、三组建、四同步',
  subject: 'unit',
  source: { file, sentence: '創新實施園區非公黨建“兩孵化、三組建、四同步”建黨組織' },
  stepsFrom: 'ours',
  beginsWith: 'byHand',
  entry: [{ test: { fact: 'organised', is: false }, words: '要求还没有党组织' }],
  steps: [
    byRecord(
      'hatchMembers',
      '孵化党员：核实流动党员、隐性党员',
      ['instructor'],
      [],
      { fact: 'movingChecked' },
      { notAfter: by(months('begin', 3)) },
    ),
    step('hatchOwner', '孵化业主：与出资人面谈，说明政策', ['instructor', 'town'], [], {
      notAfter: by(months('begin', 3)),
    }),
    step('mode', '三组建：确定单独、联合或挂靠组建', ['town'], ['hatchMembers', 'hatchOwner'], {
      notAfter: by(months('hatchOwner', 1)),
    }),
    byRecord(
      'founded',
      '成立党组织',
      ['town'],
      ['mode'],
      { fact: 'organised' },
      { notAfter: by(months('mode', 3)) },
    ),
    step('sync', '四同步：书记、活动、阵地、群团同步到位', ['town'], ['founded'], {
      fields: [
        mustBe('leader', '书记到位'),
        mustBe('life', '固定党日已定'),
        mustBe('place', '活动场所落实'),
        mustBe('masses', '群团同步考虑'),
      ],
      notAfter: by(months('founded', 3)),
      ends: 'reached',
      follows: [{ kind: 'process', process: 'firstYear' }],
    }),
  ],
};

export const luzhouStandards: Standard[] = [fiftyEight, sevenHaves, standardPlace, modelPlace];
export const luzhouProcesses: Process[] = [
  incubate,
  secretaryReports,
  firstYear({ acceptance: 'sevenHaves', source: { file, sentence: '全市集中組建黨組織252個' } }),
];
