import type { RulePack } from '../rule-pack.contract';
import { ourSuggestions } from '../ours';
import { partyLifeAttendance } from '../party-life';
import { ourRhythm, ours, partyDaysMissed, weeklySteps } from '../supervision';
import { cadence2024 } from './cadence';
import { points2024 } from './points';

const SET = '次数和期间未见公布，为本产品设定，可改';

/** 重庆永川: 五个一工作法, 积分评星. */
export const yongchuan: RulePack = {
  id: 'yongchuan',
  title: '重庆永川',
  notes: [
    '“每年必须联系帮建对象发展党员1名以上”按接收预备党员计入，可改为列为积极分子。',
    '应计比例、最少应计天数、可补录天数、快到期天数未见公布，为本产品设定，可改。',
    '督办按门槛列出例外，由人核实签发，附对方回复；次数、时限和有效期未见公布，为本产品设定，可改。',
  ],
  calendarOverride: { holidays: [], workdays: [] },
  cadence: [cadence2024],
  points: [points2024],
  coverageTargets: [],
  attendance: partyLifeAttendance,
  suggestions: ourSuggestions,
  // The days are ours.
  integrityCard: {
    arriveDays: 30,
    source: {
      file: 'yongchuan-five-ones-points-stars.txt',
      sentence: '对离职员工实行诚信卡跟送制,将诚信卡跟送到转出地,很好地解决了流动党员的管理问题',
    },
  },
  supervision: {
    thresholds: [
      {
        code: 'callsMissed',
        title: '一季度内电话联系 3 周未完成',
        obligation: 'call',
        missed: 3,
        within: 'quarter',
        source: ours(SET),
      },
      {
        code: 'visitsMissed',
        title: '半年内实地走访 2 个月未完成',
        obligation: 'visit',
        missed: 2,
        within: 'halfYear',
        source: ours(SET),
      },
      {
        code: 'interviewsMissed',
        title: '一年内业主面谈 2 个季度未完成',
        obligation: 'interview',
        missed: 2,
        within: 'year',
        source: ours(SET),
      },
      partyDaysMissed,
    ],
    steps: weeklySteps,
    ...ourRhythm,
  },
  grades: [
    {
      code: 'demonstration',
      title: '三级示范点',
      levels: [
        { code: 'city', title: '市级示范点', standard: 'demoCity' },
        { code: 'district', title: '区级示范点', standard: 'demoDistrict' },
        { code: 'town', title: '镇街级示范点', standard: 'demoTown' },
      ],
      source: {
        file: 'yongchuan-five-ones-points-stars.txt',
        sentence: '示范点已达到207个,其中,市级示范点12个,区级示范点57个,镇街(园区)级示范点138个',
      },
    },
  ],
};
