import type { Obligation, RulePack } from '../rule-pack.contract';
import { ourSettings, ourSuggestions } from '../ours';
import { partyLife, partyLifeAttendance } from '../party-life';
import { partyDaysOnly } from '../supervision';

const file = 'luzhou-six-in-one.txt';

const REPORTS = '把“兩新”黨建工作納入季度述職和年終聯述聯評聯考內容，層層傳導壓力責任';

/** 季度述职, 联述联评联考: dated meetings of the office. */
const reports: Obligation[] = [
  {
    code: 'quarterReport',
    title: '季度述职',
    short: '季度述职',
    count: 1,
    period: 'quarter',
    owedBy: 'office',
    evidence: 'event',
    event: 'quarterReport',
    agenda: ['missed', 'overdue', 'held'],
    source: { file, sentence: REPORTS },
  },
  {
    code: 'yearReport',
    title: '年终联述联评联考',
    short: '联述联评联考',
    count: 1,
    period: 'year',
    owedBy: 'office',
    evidence: 'event',
    event: 'yearReport',
    agenda: ['missed', 'held'],
    source: { file, sentence: REPORTS },
  },
];

/** 四川泸州: 六位一体. */
export const luzhou: RulePack = {
  id: 'luzhou',
  title: '四川泸州',
  notes: [
    '五个清、集中组建用台账、五步排查和登记数据比对来做。',
    '“1+7”58 条标准只公布了八个方面和条数，逐条为本产品编写，页面上注明，可改。',
    '指导员的联系频次未见公布，本包只含党组织生活。',
    '督办按门槛列出例外，由人核实签发，附对方回复；次数、时限和有效期未见公布，为本产品设定，可改。',
  ],
  calendarOverride: { holidays: [], workdays: [] },
  cadence: [
    {
      from: '2016-01-01',
      obligations: [...reports, ...partyLife],
      ...ourSettings,
    },
  ],
  points: [],
  coverageTargets: [],
  attendance: partyLifeAttendance,
  suggestions: ourSuggestions,
  supervision: partyDaysOnly,
  grades: [
    {
      code: 'place',
      title: '阵地评选',
      levels: [
        { code: 'model', title: '市级示范阵地', award: 100_000, standard: 'modelPlace' },
        { code: 'standard', title: '市级标准化阵地', award: 30_000, standard: 'standardPlace' },
      ],
      source: {
        file,
        sentence:
          '每年評選6個市級示範陣地,每個陣地獎勵10萬元,評選20個市級標準化陣地,每個陣地獎勵3萬元',
      },
    },
  ],
};
