/** 黄石's 三个同步: at registration, at the yearly check, at the assessment. */
import type { Process } from '@core/modules/processes/rules.contract';
import type { Standard } from '@core/modules/standards/rules.contract';
import {
  by,
  byRecord,
  filled,
  isSo,
  known,
  knownOrStated,
  months,
  mustBe,
  numberOf,
  ownItem,
  plainProcess,
  plainStandard,
  stated,
  step,
  weighed,
} from '../practice-rows';

const file = 'huangshi-three-syncs.txt';

const score = (n: number) => ({ ...ownItem, ...weighed, points: n });

/** The party part of 社会组织评估: published as out of 100 and decisive; its items are ours. */
export const assessment: Standard = {
  ...plainStandard,
  code: 'assessment',
  title: '社会组织评估·党建',
  subject: 'unit',
  unitKind: 'socialOrganization',
  source: {
    file,
    sentence:
      '将党建工作开展情况纳入社会组织评估百分制考核，赋予重要分值，党建工作不到位，一律不予评级定级',
  },
  itemsFrom: 'ours',
  parts: [
    {
      code: 'party',
      title: '党建工作（百分制）',
      items: [
        known(
          '1',
          '已建立党组织，或有党建指导员',
          { fact: 'instructorNamed' },
          { ...ownItem, points: 20 },
        ),
        known('2', '已有党组织', { fact: 'organised' }, score(15)),
        stated('3', '党建要求写入章程', { ...ownItem, points: 15, evidence: '章程条款号' }),
        known('4', '党员情况清楚', filled('membersHere'), score(10)),
        knownOrStated(
          '5',
          '三会一课按期开展',
          { fact: 'profile', field: 'meetings', oneOf: ['regular'] },
          { ...score(15), mayNotApply: true },
        ),
        stated('6', '负责人参加党建工作会议', score(10)),
        knownOrStated('7', '有活动场所', isSo('ownRoom'), score(10)),
        stated('8', '近一年开展公益或志愿服务', score(5)),
      ],
    },
  ],
  passes: { kind: 'points', atLeast: 60 },
  stages: [
    { stage: 'selfCheck', title: '自评', by: ['instructor', 'branch'], days: 20 },
    { stage: 'verify', title: '镇街核实', by: ['town'], days: 15 },
    { stage: 'accept', title: '工委审核', by: ['district'], days: 20 },
  ],
  holds: { kind: 'months', months: 12 },
  follows: [
    { kind: 'process', process: 'grading' },
    { kind: 'report', line: '社会组织评估党建部分通过' },
  ],
};

const SYNCS = {
  file,
  sentence: '登记审批时同步采集基础信息…年检年报时同步检查党建工作…评估评先时同步运用党建成果',
};

export const registration: Process = {
  ...plainProcess,
  code: 'registration',
  title: '三个同步·登记',
  subject: 'unit',
  source: {
    file,
    sentence:
      '发放党建工作提示函、调查表，提示两新组织及时申报党员和党组织信息…督导其将党建要求写入两新组织章程，符合条件的及时组建党组织',
  },
  stepsFrom: 'both',
  beginsWith: 'byHand',
  steps: [
    step('notice', '发放党建工作提示函', ['town', 'district'], [], {
      fields: [numberOf('number', '编号', false)],
    }),
    byRecord(
      'survey',
      '收回调查表，党员情况入台账',
      ['instructor', 'town'],
      ['notice'],
      filled('membersHere'),
      { notAfter: by(months('notice', 1)) },
    ),
    step('articles', '党建要求写入章程', ['instructor', 'town'], ['notice'], {
      notAfter: by(months('notice', 3)),
    }),
    byRecord(
      'instructor',
      '指定党建指导员',
      ['town'],
      ['notice'],
      { fact: 'instructorNamed' },
      { notAfter: by(months('notice', 1)) },
    ),
    step(
      'conclusion',
      '符合条件的组建党组织，暂不具备的写明原因',
      ['town'],
      ['survey', 'articles', 'instructor'],
      {
        outcomes: [
          { code: 'founded', title: '已组建', then: 'reached' },
          { code: 'notYet', title: '暂不具备条件，指导员跟踪', then: 'reached' },
        ],
        fields: [{ code: 'reason', title: '说明', kind: 'text', required: true }],
        notAfter: by(months('notice', 6)),
      },
    ),
  ],
};

export const yearlyCheck: Process = {
  ...plainProcess,
  code: 'yearlyCheck',
  title: '三个同步·年检年报',
  subject: 'unit',
  source: {
    file,
    sentence:
      '编制《党建工作情况统计表》，编入…网上年报系统和…网上年检系统，在年检年报时同步检查两新组织党组织建立情况、党建工作落实情况',
  },
  stepsFrom: 'both',
  beginsWith: 'yearBegins',
  steps: [
    step('sheet', '填报《党建工作情况统计表》', ['branch', 'instructor'], [], {
      byDay: { monthDay: '05-31', yearsOn: 0 },
    }),
    step('checked', '同步检查党组织建立和工作落实情况', ['town'], ['sheet'], {
      byDay: { monthDay: '06-30', yearsOn: 0 },
      notSameAs: ['sheet'],
      outcomes: [
        { code: 'fine', title: '符合', then: 'reached' },
        { code: 'mend', title: '需整改', then: 'on' },
      ],
    }),
    step('mended', '整改落实', ['branch', 'instructor'], ['checked'], {
      notAfter: by(months('checked', 3)),
      ends: 'reached',
    }),
  ],
};

export const grading: Process = {
  ...plainProcess,
  code: 'grading',
  title: '三个同步·评估定级',
  subject: 'unit',
  source: SYNCS,
  stepsFrom: 'both',
  beginsWith: 'byHand',
  steps: [
    step('applied', '单位申请评估', ['town', 'district'], []),
    step('graded', '评级定级', ['district'], ['applied'], {
      needs: [
        {
          test: { fact: 'standard', standard: 'assessment' },
          words: '党建工作不到位，一律不予评级定级：要求评估党建部分已通过',
        },
      ],
      fields: [
        { code: 'grade', title: '评估等级', kind: 'text', required: true },
        mustBe('notified', '结果已告知单位'),
      ],
      ends: 'reached',
    }),
  ],
};
