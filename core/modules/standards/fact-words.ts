/** Facts in words: what a question asks for, and what the records say to it. */
import { factKey } from './facts';
import type { CountFact, FactTest, Facts, FlagFact, PledgeDone, SpanFact } from './facts.contract';
import { ledgerFields } from '@core/modules/unit-profile/labels';

const FLAGS: Readonly<Record<FlagFact, readonly [yes: string, no: string]>> = {
  organised: ['已有党组织', '没有党组织'],
  separate: ['单独组建', '不是单独组建'],
  operating: ['正常经营', '不在经营'],
  hasCommittee: ['设有支委会', '未设支委会'],
  secretaryNamed: ['有书记', '没有书记'],
  secretaryManages: ['书记是出资人或经营管理层', '书记不在经营管理层'],
  crossPosts: ['班子成员在经营管理层任职', '班子成员未在经营管理层任职'],
  instructorNamed: ['有党建指导员', '没有党建指导员'],
  electedOnTime: ['任期未满', '任期已满或未登记换届'],
  partyDaySettled: ['已定固定党日', '未定固定党日'],
  fiveClear: ['台账五个清', '台账未达五个清'],
  movingChecked: ['流动党员、隐性党员已核实', '流动党员、隐性党员未核实'],
  noOpenFollowUp: ['没有未销号的督办', '有未销号的督办'],
};

const COUNTS: Readonly<Record<CountFact, readonly [title: string, unit: string]>> = {
  members: ['党员', '名'],
  fullMembers: ['正式党员', '名'],
  posts: ['班子成员', '名'],
  headcount: ['从业人数', '人'],
  stars: ['上年度评星', '星'],
};

const SPANS: Readonly<Record<SpanFact, readonly [title: string, unit: string]>> = {
  contacts: ['联系', '次'],
  visits: ['走访', '次'],
  interviews: ['业主面谈', '次'],
  needsSettled: ['办结诉求', '件'],
  promisesKept: ['兑现承诺', '件'],
  activists: ['确定入党积极分子', '名'],
  probationers: ['接收预备党员', '名'],
  pointEntries: ['积分记实', '条'],
  monthReviews: ['月评价', '次'],
  quarterReviews: ['季评议', '次'],
  attendanceRate: ['到会率', '%'],
  studyRate: ['集中学习学时达标党员', '%'],
  secretaryHours: ['书记集中学习', '学时'],
  secretaryCourses: ['书记参加培训', '次'],
};

const PLEDGED: Readonly<Record<PledgeDone, string>> = {
  public: '公开承诺',
  deed: '践诺记实',
  served: '服务对象评议',
  peers: '党员互评',
  leader: '领导点评',
  kept: '践诺的承诺',
  judged: '评议后公示结果的承诺',
};

const MEETINGS: Readonly<Record<string, string>> = {
  partyDay: '固定党日',
  memberMeeting: '党员大会',
  committeeMeeting: '支委会',
  groupMeeting: '党小组会',
  lecture: '党课',
  lifeMeeting: '组织生活会',
  appraisal: '民主评议党员',
};

const FIELD_TITLES = new Map<string, string>(ledgerFields.map(({ code, title }) => [code, title]));

/** What a question asks for, in words: `近 12 个月固定党日不少于 12 次`. */
export function askedWords(test: FactTest): string {
  switch (test.fact) {
    case 'meetings':
      return `近 ${test.months} 个月${MEETINGS[test.kind] ?? test.kind}不少于 ${test.atLeast} 次`;
    case 'profile': {
      const title = `台账“${FIELD_TITLES.get(test.field) ?? test.field}”`;
      if (test.atLeast !== undefined) return `${title}不少于 ${test.atLeast}`;
      return test.oneOf?.length === 1 && typeof test.oneOf[0] === 'boolean'
        ? `${title}为${test.oneOf[0] ? '是' : '否'}`
        : `${title}${test.oneOf ? '符合要求' : '已填写'}`;
    }
    case 'standard':
      return '所需标准已通过验收';
    case 'process':
      return test.months ? `近 ${test.months} 个月办结所需程序` : '所需程序已办结';
    case 'means':
      return test.done === 'paid' ? '经费已登记拨付' : '经费已核定';
    case 'pair':
      return '已建立规定的结对联系';
    case 'pledges':
      return `近 ${test.months} 个月${PLEDGED[test.done]}不少于 ${test.atLeast} 项`;
    case 'grade':
      return test.months ? `已在规定等次满 ${test.months} 个月` : '在规定的等次';
    default:
      return plainWords(test);
  }
}

type Plain = Extract<FactTest, { fact: FlagFact } | { fact: CountFact } | { fact: SpanFact }>;

function plainWords(test: Plain): string {
  if ('months' in test) {
    const [title, unit] = SPANS[test.fact];
    return `近 ${test.months} 个月${title}不少于 ${test.atLeast} ${unit}`;
  }
  if ('atLeast' in test) {
    const [title, unit] = COUNTS[test.fact];
    return `${title}不少于 ${test.atLeast} ${unit}`;
  }
  return FLAGS[test.fact][test.is === false ? 1 : 0];
}

/** What the records say to a question, in words; the records' own words go before. */
export function foundWords(test: FactTest, facts: Facts): string {
  const found = facts[factKey(test)];
  if (!found) return '系统中没有这项记录';
  if (found.words) return found.words;
  if (typeof found.value === 'number') return `现为 ${found.value}`;
  if (test.fact in FLAGS && typeof found.value === 'boolean') {
    return FLAGS[test.fact as FlagFact][found.value ? 0 : 1];
  }
  if (typeof found.value === 'boolean') return found.value ? '目前符合' : '目前不符合';
  return `现为“${found.value}”`;
}
