/** 永川: 三级示范点, 七步评议, 三亮三比三评 as a standard. */
import type { Process } from '@core/modules/processes/rules.contract';
import type { Standard } from '@core/modules/standards/rules.contract';
import { firstYear } from '../first-year';
import {
  byRecord,
  fromBegin,
  held,
  knownOrStated,
  mustBe,
  numberOf,
  organised,
  plainProcess,
  plainStandard,
  pledged,
  promises,
  stated,
  step,
  twoStages,
  workingDays,
} from '../practice-rows';
import { demoCity, demoDistrict, demoTown } from './demonstration';
import { projectBuilding } from './project-building';

const file = 'yongchuan-five-ones-points-stars.txt';
/** A day with a standard, out of the pledges where it stands there. */
const compared = (code: string, words: string, form: string) =>
  knownOrStated(code, words, pledged('deed', ['standardDay'], 12, form), {
    evidence: '日期、人数',
  });

const threeShows: Standard = {
  ...plainStandard,
  code: 'threeShows',
  title: '三亮三比三评',
  subject: 'organization',
  source: {
    file,
    sentence:
      '亮身份、亮标准、亮承诺，先后开展比技能、比作风、比业绩活动…开展服务对象评议、党员互评、领导点评“三级评议”',
  },
  itemsFrom: 'source',
  entry: [organised],
  parts: [
    {
      code: 'show',
      title: '三亮',
      items: [
        stated('1', '亮身份'),
        stated('2', '亮标准'),
        knownOrStated('3', '亮承诺', pledged('public', promises, 12)),
      ],
    },
    {
      code: 'compare',
      title: '三比（办了哪一天、达到什么标准，不排次序）',
      items: [
        compared('4', '比技能', 'skill'),
        compared('5', '比作风', 'style'),
        compared('6', '比业绩', 'result'),
      ],
    },
    {
      code: 'judge',
      title: '三评',
      items: [
        knownOrStated('7', '服务对象评议', pledged('served', promises, 12)),
        knownOrStated('8', '党员互评', held('appraisal', 12, 1)),
        knownOrStated('9', '领导点评', pledged('leader', promises, 12)),
      ],
    },
  ],
  passes: { kind: 'all' },
  stages: twoStages,
  holds: { kind: 'until', monthDay: '12-31', yearsOn: 0 },
  follows: [{ kind: 'report', line: '“三亮三比三评”办齐' }],
};

const STEPS = '将“一讲二评三公示”细化为“一诺二践三讲四评五比六示七议”7个步骤';

/** Months within which a year's round lies, to its last day. */
const ROUND = 24;

/** 七步评议 of a year: what each step holds follows from its name and is ours. */
const sevenSteps: Process = {
  ...plainProcess,
  code: 'sevenSteps',
  title: '七步评议',
  subject: 'organization',
  source: { file, sentence: STEPS },
  stepsFrom: 'both',
  beginsWith: 'yearBegins',
  entry: [organised],
  steps: [
    // Of this year's round: what was recorded before it began does not count.
    byRecord(
      'pledge',
      '一诺：支部和党员公开承诺',
      ['branch'],
      [],
      pledged('public', promises, ROUND),
      {
        ...fromBegin,
        fields: [numberOf('pledges', '承诺件数')],
        byDay: { monthDay: '03-31', yearsOn: 0 },
      },
    ),
    byRecord(
      'practise',
      '二践：践诺记实',
      ['branch'],
      ['pledge'],
      { fact: 'pointEntries', months: ROUND, atLeast: 12 },
      { ...fromBegin, byDay: { monthDay: '06-30', yearsOn: 0 } },
    ),
    byRecord(
      'report',
      '三讲：党员大会上讲践诺情况',
      ['branch'],
      ['practise'],
      held('memberMeeting', ROUND, 1),
      {
        ...fromBegin,
        notBeforeDay: { monthDay: '10-01', yearsOn: 0 },
        byDay: { monthDay: '11-15', yearsOn: 0 },
      },
    ),
    byRecord('judge', '四评：民主评议党员', ['branch'], ['report'], held('appraisal', ROUND, 1), {
      ...fromBegin,
      byDay: { monthDay: '12-10', yearsOn: 0 },
    }),
    byRecord(
      'compare',
      '五比：四个季度评议齐全',
      ['branch'],
      ['report'],
      { fact: 'quarterReviews', months: ROUND, atLeast: 4 },
      { ...fromBegin, byDay: { monthDay: '12-31', yearsOn: 0 } },
    ),
    byRecord(
      'publish',
      '六示：评议结果公示',
      ['branch'],
      ['judge', 'compare'],
      pledged('judged', promises, ROUND),
      {
        ...fromBegin,
        notBeforeDay: { monthDay: '12-01', yearsOn: 0 },
        byDay: { monthDay: '12-31', yearsOn: 0 },
      },
    ),
    step('discuss', '七议：研究结果运用和整改', ['branch', 'town'], ['publish'], {
      notBefore: [workingDays('publish', 5)],
      byDay: { monthDay: '01-31', yearsOn: 1 },
      fields: [mustBe('told', '结果已反馈本人')],
      ends: 'reached',
    }),
  ],
};

export const yongchuanStandards: Standard[] = [demoTown, demoDistrict, demoCity, threeShows];
export const yongchuanProcesses: Process[] = [
  sevenSteps,
  projectBuilding,
  firstYear({
    acceptance: 'demoTown',
    source: { file, sentence: '让“建起来”的党组织真正“活起来”、“转起来”' },
  }),
];
