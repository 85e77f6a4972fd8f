import type { RulePack } from '../rule-pack.contract';
import { ourSettings, ourSuggestions } from '../ours';
import { partyLife, partyLifeAttendance } from '../party-life';
import { partyDaysOnly } from '../supervision';

const file = 'suixi-classified-management.txt';

/** A, B and C are party organisations of their own, each judged by the standard of its class, every year. */
const own = (code: string) => ({
  code,
  subject: 'organization' as const,
  standard: `class${code}`,
  entry: [{ test: { fact: 'separate' as const }, words: '要求单独组建' }],
  cycle: 'year' as const,
});

/** D and E are units without one; 脱联 ends it. */
const without = (code: string) => ({
  code,
  subject: 'unit' as const,
  entry: [{ test: { fact: 'separate' as const, is: false }, words: '要求没有单独组建' }],
  cycle: 'year' as const,
  endsWhen: { test: { fact: 'separate' as const }, words: '已单独组建', proposes: 'C' },
});

/** 安徽濉溪经开区: 分类管理. */
export const suixi: RulePack = {
  id: 'suixi',
  title: '安徽濉溪经开区',
  notes: [
    '类别由人按六个方面核实后评定，附理由，可升级、降级；系统不按分数自动排类别。',
    '“每类前3名评为优秀”按达到公布条件认定，不设名次。',
    '指导员的联系频次未见公布，本包只含党组织生活。',
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
  coverageTargets: [],
  attendance: partyLifeAttendance,
  suggestions: ourSuggestions,
  supervision: partyDaysOnly,
  grades: [
    {
      code: 'class',
      title: '分类管理',
      levels: [
        { ...own('A'), title: 'A类（示范类）', aim: '创品牌、强引领' },
        { ...own('B'), title: 'B类（稳健类）', aim: '重提升、争一流' },
        { ...own('C'), title: 'C类（成长类）', aim: '促规范、求达标' },
        { ...without('D'), title: 'D类（孵化类）', aim: '补短板、打基础', standard: 'classD' },
        { ...without('E'), title: 'E类（其他类）' },
      ],
      replyDays: 5,
      excellent: {
        per: 'halfYear',
        atLeast: 90,
        source: {
          file,
          sentence:
            '每半年对每类…评为“优秀”等次…以奖代补（按达到公布的 90 分认定，分数为本产品设定，可改）',
        },
      },
      source: {
        file,
        sentence:
          'A类(示范类)9家、B类(稳健类)12家、C类(成长类)22家,其他57家…归为D类(孵化类)、E类(其他类)',
      },
    },
  ],
};
