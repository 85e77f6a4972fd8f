import type { RulePack } from '../rule-pack.contract';
import { ourSettings, ourSuggestions } from '../ours';
import { partyLife, partyLifeAttendance } from '../party-life';
import { partyDaysOnly } from '../supervision';

const file = 'four-projects-plan.txt';
const sentence = '确保到2020年年底前全区非公有制企业党组织覆盖率达90%以上,2021年年底前实现全覆盖';

/** 四大工程: a district's plan for 非公企业, with its targets of coverage. */
export const fourProjects: RulePack = {
  id: 'four-projects',
  title: '四大工程方案',
  notes: [
    '方案没有规定指导员的联系频次，本包只含党组织生活和覆盖目标。',
    '“职工50人以上的有党员”“凡有党员3人以上的建立党组织”按台账核对，不折算成分数。',
    '督办按门槛列出例外，由人核实签发，附对方回复；次数、时限和有效期未见公布，为本产品设定，可改。',
  ],
  calendarOverride: { holidays: [], workdays: [] },
  cadence: [
    {
      from: '2020-01-01',
      obligations: [...partyLife],
      ...ourSettings,
    },
  ],
  points: [],
  coverageTargets: [
    {
      measure: 'organised',
      kind: 'enterprise',
      atLeast: 0.9,
      by: '2020-12-31',
      source: { file, sentence },
    },
    {
      measure: 'organised',
      kind: 'enterprise',
      atLeast: 1,
      by: '2021-12-31',
      source: { file, sentence },
    },
    {
      measure: 'worked',
      kind: 'enterprise',
      atLeast: 1,
      by: '2021-12-31',
      source: {
        file,
        sentence: '要选派党建工作指导员,实现党的工作全覆盖',
      },
    },
  ],
  attendance: partyLifeAttendance,
  suggestions: ourSuggestions,
  supervision: partyDaysOnly,
  grades: [
    {
      code: 'strong',
      title: '双强六好',
      levels: [
        { code: 'city', title: '市级“双强六好”', standard: 'strongCity' },
        { code: 'district', title: '区级“双强六好”', standard: 'strongDistrict' },
      ],
      source: {
        file,
        sentence: '要培养区级“双强六好”型党组织10个以上、市级“双强六好”型党组织3个以上',
      },
    },
  ],
};
