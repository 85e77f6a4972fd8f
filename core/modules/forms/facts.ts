/** What a form can be filled with, and the headings under which superiors ask for it. The words are *ours*. */
import type { CoverageCount } from '@core/modules/coverage/contract';
import type { FormRows } from './labels';
import type { TownFacts } from '@core/modules/reports/contract';
import { unitKindTitles } from '@core/modules/units/labels';
import { words } from '@core/modules/roster/field-spec';
import { fact, type Fact } from './fact';
import { unitFactsOfForms } from './unit-facts';

type Of = 'enterprise' | 'socialOrganization';
const KINDS: Readonly<Record<Of, readonly string[]>> = {
  enterprise: ['非公企业', '非公', '非公有制企业', '企业'],
  socialOrganization: ['社会组织', '社会组织类', '社组'],
};
const bothOf = ({ state: { coverage } }: TownFacts, pick: keyof CoverageCount): number =>
  coverage.enterprise[pick] + coverage.socialOrganization[pick];

/** Counts of one kind: the kind's word goes before the heading's, also where it stands a line above. */
function ofKind(kind: Of, title: string, plain: string, pick: keyof CoverageCount) {
  const headings = KINDS[kind].flatMap((word) => words(plain).map((h) => word + h));
  return fact<TownFacts>(
    `${unitKindTitles[kind]}${title}`,
    headings.join(' '),
    ({ state }) => state.coverage[kind][pick],
  );
}

const ORGANISED = '有党组织单位数 建立党组织数 已建党组织数 组织覆盖数 覆盖单位数 已建数 已组建数';
const UNITS = '数 总数 户数 家数 单位数';

export const townFactsOfForms: Readonly<Record<string, Fact<TownFacts>>> = {
  name: fact(
    '镇街',
    '镇街 镇街园区 所属镇街 街镇 乡镇 镇街名称 单位 填报单位 属地 园区',
    (t) => t.name,
    '镇街 街道 乡镇',
  ),
  operating: fact(
    '正常经营单位数',
    '单位数 两新组织数 两新组织总数 单位总数 正常经营数 正常经营单位数 两新组织户数 总数',
    (t) => bothOf(t, 'operating'),
    '两新组织数',
  ),
  'enterprise.operating': ofKind('enterprise', '数', UNITS, 'operating'),
  'social.operating': ofKind('socialOrganization', '数', UNITS, 'operating'),
  organised: fact(
    '有党组织单位数',
    ORGANISED,
    (t) => bothOf(t, 'organised'),
    '已建党组织 有党组织',
  ),
  'enterprise.organised': ofKind('enterprise', '有党组织数', ORGANISED, 'organised'),
  'social.organised': ofKind('socialOrganization', '有党组织数', ORGANISED, 'organised'),
  separate: fact(
    '单独组建数',
    '单独组建数 单建数 单独组建',
    (t) => bothOf(t, 'separate'),
    '单独组建',
    /率/,
  ),
  worked: fact(
    '工作覆盖数',
    '工作覆盖数 党的工作覆盖数',
    (t) => bothOf(t, 'worked'),
    '工作覆盖',
    /率/,
  ),
  organisedShare: fact(
    '组织覆盖率',
    '组织覆盖率 党组织覆盖率 党的组织覆盖率 覆盖率',
    (t) => ({ part: bothOf(t, 'organised'), of: bothOf(t, 'operating') }),
    '组织覆盖率',
  ),
  workedShare: fact(
    '工作覆盖率',
    '工作覆盖率 党的工作覆盖率 党建工作覆盖率',
    (t) => ({ part: bothOf(t, 'worked'), of: bothOf(t, 'operating') }),
    '工作覆盖率',
  ),
  organizations: fact(
    '党组织数',
    '党组织数 党组织总数 党组织个数 支部数 党支部数',
    (t) => t.state.organizations,
    '党组织数',
  ),
  members: fact(
    '党员数',
    '党员数 党员总数 党员人数',
    (t) => t.state.members,
    '党员数',
    /预备|发展|流动/,
  ),
  withoutInstructor: fact(
    '无指导员单位数',
    '无指导员单位数 未派指导员数',
    (t) => t.state.withoutInstructor,
  ),
  phone: fact(
    '本月电话联系',
    '电话联系次数 电话联系 电话次数',
    (t) => t.month.contacts.phone,
    '电话联系',
  ),
  onsite: fact(
    '本月走访',
    '走访次数 实地走访次数 走访 实地走访',
    (t) => t.month.contacts.onsite,
    '走访',
  ),
  interviews: fact(
    '本月业主面谈',
    '业主面谈次数 面谈次数 业主面谈',
    (t) => t.month.contacts.interviews,
    '面谈',
  ),
  reached: fact('本月联系到的单位', '联系单位数 联系到单位数', (t) => t.month.unitsReached),
  needsRaised: fact(
    '本月诉求',
    '收集诉求数 诉求数 收集问题数',
    (t) => t.month.needs.raised,
    '收集诉求',
  ),
  needsSolved: fact(
    '本月解决',
    '解决诉求数 解决问题数 办结数',
    (t) => t.month.needs.solved,
    '解决诉求 办结',
  ),
};

export const factTitles: Readonly<Record<FormRows, Readonly<Record<string, string>>>> = {
  towns: titlesOf(townFactsOfForms),
  units: titlesOf(unitFactsOfForms),
};

function titlesOf(facts: Readonly<Record<string, { title: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([code, { title }]) => [code, title]));
}
