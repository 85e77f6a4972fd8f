/** What a form by unit can be filled with. */
import {
  formationTitles,
  statusTitles,
  unitKindTitles,
  type Formation,
  type OperatingStatus,
  type UnitKind,
} from '@core/modules/units/labels';
import { fact, type Fact } from './fact';
import { ledgerFactsOfForms, type LedgerOfForm } from './ledger-facts';

/** A unit as a form asks of it. */
export interface UnitFactsRow {
  name: string;
  creditCode?: string | undefined;
  kind: UnitKind;
  townName: string;
  headcount?: number | undefined;
  formation: Formation;
  status: OperatingStatus;
  partyOrganizations: string;
  /** Read only when a column of the form takes one of its fields. */
  ledger?: LedgerOfForm;
}

export const unitFactsOfForms: Readonly<Record<string, Fact<UnitFactsRow>>> = {
  name: fact(
    '单位名称',
    '单位名称 企业名称 组织名称 两新组织名称 单位全称 名称 社会组织名称',
    (u) => u.name,
    '单位名称 企业名称',
  ),
  creditCode: fact(
    '统一社会信用代码',
    '统一社会信用代码 社会信用代码 信用代码',
    (u) => u.creditCode ?? null,
    '信用代码',
  ),
  kind: fact(
    '单位类型',
    '单位类型 单位类别 单位性质 类型 类别',
    (u) => unitKindTitles[u.kind],
    '单位类型 单位性质',
  ),
  town: fact('所属镇街', '所属镇街 镇街 镇街园区 属地 乡镇', (u) => u.townName, '镇街'),
  headcount: fact(
    '职工人数',
    '职工人数 职工数 从业人数 从业人员数 员工人数',
    (u) => numberOf(u.ledger?.headcount) ?? u.headcount ?? null,
    '职工 从业',
  ),
  formation: fact(
    '组建方式',
    '组建方式 组建形式 组建模式 党组织组建方式',
    (u) => formationTitles[u.formation],
    '组建',
  ),
  status: fact('经营状态', '经营状态 经营情况 运营状态', (u) => statusTitles[u.status], '经营状态'),
  partyOrganizations: fact(
    '党组织名称',
    '党组织名称 党组织 所属党组织 党支部名称 支部名称',
    (u) => u.partyOrganizations || null,
    '党组织名称',
  ),
  ...ledgerFactsOfForms,
};

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** True for a fact that the 台账 is read for: one of its own, or what it may know better than the roster. */
export const asksLedger = (code: string): boolean =>
  code === 'headcount' || code in ledgerFactsOfForms;
