import type { RulePack } from '../rule-pack.contract';
import { ourSettings, ourSuggestions } from '../ours';
import { partyLife, partyLifeAttendance } from '../party-life';
import { huangshiSteps, ourRhythm, ours, partyDaysMissed } from '../supervision';

const file = 'huangshi-three-syncs.txt';

/** 湖北黄石: 三个同步. */
export const huangshi: RulePack = {
  id: 'huangshi',
  title: '湖北黄石',
  notes: [
    '指导员“每月 1 次以上联系服务”计任何一种联系上的方式。',
    '“末位约谈”按未达标的例外办理，由人核实签发，不排名次。',
    '应计比例、最少应计天数、可补录天数、快到期天数未见公布，为本产品设定，可改。',
    '“每周督办、每月通报、每半年考核”作为督办的节奏；次数、时限和有效期为本产品设定，可改。',
  ],
  calendarOverride: { holidays: [], workdays: [] },
  cadence: [
    {
      from: '2024-01-01',
      obligations: [
        {
          code: 'serve',
          title: '每月联系服务',
          short: '联系服务',
          count: 1,
          period: 'month',
          owedBy: 'responsibility',
          evidence: 'contact',
          source: {
            file,
            sentence: '指定一名党建指导员（每月 1 次据公开报道，源文未列次数，可改）',
          },
        },
        {
          code: 'dock',
          title: '一月一对接',
          short: '信息对接',
          count: 1,
          period: 'month',
          owedBy: 'office',
          evidence: 'event',
          event: 'dock',
          agenda: ['differs', 'waits'],
          source: { file, sentence: '“一月一对接”“一季度一分析”“一半年一考核”' },
        },
        {
          code: 'analyse',
          title: '一季度一分析',
          short: '分析研判',
          count: 1,
          period: 'quarter',
          owedBy: 'office',
          evidence: 'event',
          event: 'analyse',
          agenda: ['differs', 'overdue', 'unfounded'],
          source: { file, sentence: '“一月一对接”“一季度一分析”“一半年一考核”' },
        },
        {
          code: 'appraise',
          title: '一半年一考核',
          short: '半年考核',
          count: 1,
          period: 'halfYear',
          owedBy: 'office',
          evidence: 'event',
          event: 'appraise',
          agenda: ['missed', 'overdue', 'held'],
          source: { file, sentence: '“一月一对接”“一季度一分析”“一半年一考核”' },
        },
        ...partyLife,
      ],
      ...ourSettings,
    },
  ],
  points: [],
  coverageTargets: [],
  attendance: partyLifeAttendance,
  suggestions: ourSuggestions,
  supervision: {
    thresholds: [
      {
        code: 'servicesMissed',
        title: '半年内联系服务 2 个月未完成',
        obligation: 'serve',
        missed: 2,
        within: 'halfYear',
        source: ours('次数和期间未见公布，为本产品设定，可改'),
      },
      partyDaysMissed,
    ],
    steps: huangshiSteps,
    ...ourRhythm,
  },
  grades: [
    {
      code: 'branchType',
      title: '三型支部',
      fromLowest: true,
      levels: [
        { code: 'standard', title: '标准型', standard: 'typeStandard' },
        { code: 'model', title: '示范型', standard: 'typeModel' },
        { code: 'redFlag', title: '红旗型', standard: 'typeRedFlag' },
      ],
      source: { file, sentence: '“标准型、示范型、红旗型‘三型’支部评定”' },
    },
  ],
};
