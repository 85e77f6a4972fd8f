/**
 * R8 Terms of a fixed vocabulary. The term itself is taken as it is, a known
 *    other word for it is read and said, anything else is an error. The lists
 *    of other words are *ours*; the terms are those of rules.md.
 */
import type { Cell } from './contract';
import {
  formationTitles,
  organizationKindTitles,
  statusTitles,
  unitKindTitles,
} from '@core/modules/units/labels';
import type {
  Formation,
  OperatingStatus,
  PartyOrganizationKind,
  UnitKind,
} from '@core/modules/units/labels';
import { accept, refuse, type Reader } from './reading';
import { headingForms, quoted } from './text';

interface Vocabulary<T extends string> {
  readonly titles: Readonly<Record<T, string>>;
  readonly words: Readonly<Record<T, readonly string[]>>;
}

const unitKinds: Vocabulary<UnitKind> = {
  titles: unitKindTitles,
  words: {
    enterprise: [
      '非公有制企业',
      '非公',
      '民营企业',
      '私营企业',
      '非公经济组织',
      '非公有制经济组织',
    ],
    socialOrganization: [
      '民办非企业单位',
      '民办非企业',
      '民非',
      '社会团体',
      '社团',
      '基金会',
    ].concat('社会服务机构', '行业协会', '新社会组织'),
  },
};

const formations: Vocabulary<Formation> = {
  titles: formationTitles,
  words: {
    separate: ['单独', '单建', '单独建', '独立组建', '单独建立', '单独组建党组织'],
    joint: ['联合', '联建', '联合建立', '联合党支部', '联合组建党组织'],
    attached: ['挂靠', '挂靠建', '依托组建', '挂靠党组织'],
    onePlusX: ['1加x', '一+x', '1+n', '1+x模式', '1+x组建'],
    none: ['未建', '未建立', '无', '没有', '否', '未组建党组织', '尚未组建', '应建未建'],
  },
};

const statuses: Vocabulary<OperatingStatus> = {
  titles: statusTitles,
  words: {
    operating: [
      '正常经营',
      '正常运行',
      '正常运营',
      '经营',
      '经营中',
      '营业',
      '在营',
      '开业',
      '存续',
    ].concat('运营', '在业', '生产', '正常生产'),
    suspended: [
      '歇业',
      '停产',
      '休业',
      '暂停',
      '暂停营业',
      '暂停经营',
      '停产停业',
      '半停产',
      '停运',
      '名存实亡',
      '空壳',
      '失联',
      '经营异常',
    ],
    closed: [
      '已注销',
      '吊销',
      '已吊销',
      '撤销',
      '关闭',
      '倒闭',
      '解散',
      '破产',
      '注销登记',
      '关停',
    ],
  },
};

const categories: Vocabulary<'full' | 'probationary'> = {
  titles: { full: '正式党员', probationary: '预备党员' },
  words: { full: ['正式', '中共正式党员'], probationary: ['预备', '中共预备党员'] },
};

const organizationKinds: Vocabulary<PartyOrganizationKind> = {
  titles: organizationKindTitles,
  words: {
    branch: ['支部', '单独支部'],
    jointBranch: ['联合支部'],
    generalBranch: ['总支', '党总支部'],
    committee: ['党的委员会', '委员会'],
    projectGroup: ['党小组', '项目小组'],
  },
};

function termReader<T extends string>({ titles, words }: Vocabulary<T>): Reader<T> {
  const meaning = new Map<string, T>();
  const terms = Object.keys(titles) as T[];
  for (const term of terms) {
    for (const word of [titles[term], ...words[term]]) {
      for (const form of headingForms(word)) meaning.set(form, term);
    }
  }
  const all = terms.map((term) => titles[term]).join('、');
  return (cell: Cell) => {
    if (typeof cell !== 'string') return refuse(`应是${all}之一`);
    const term = headingForms(cell)
      .map((form) => meaning.get(form))
      .find((found) => found !== undefined);
    if (term === undefined) return refuse(`${quoted(cell)}不是${all}之一`);
    if (cell === titles[term]) return accept(term);
    return accept(term, `${quoted(cell)}读作${titles[term]}`);
  };
}

export const readUnitKind = termReader(unitKinds);
export const readFormation = termReader(formations);
export const readStatus = termReader(statuses);
export const readOrganizationKind = termReader(organizationKinds);
export const readCategory = termReader(categories);
