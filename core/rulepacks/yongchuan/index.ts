import type { RulePack } from '../../contracts/rule-pack';
import { partyLifeAttendance } from '../party-life';
import { cadence2024 } from './cadence';
import { points2024 } from './points';

/** 重庆永川: 五个一工作法, 积分评星. */
export const yongchuan: RulePack = {
  id: 'yongchuan',
  title: '重庆永川',
  notes: [
    '“每年必须联系帮建对象发展党员1名以上”按接收预备党员计入，可改为列为积极分子。',
    '应计比例、最少应计天数、可补录天数、快到期天数未见公布，为本产品设定，可改。',
  ],
  calendarOverride: { holidays: [], workdays: [] },
  cadence: [cadence2024],
  points: [points2024],
  coverageTargets: [],
  attendance: partyLifeAttendance,
};
