/** What each choice of a rule is called; one that is named after a code of the pack is shown by it. */

const periods = { week: '周', month: '月', quarter: '季度', halfYear: '半年', year: '年' };
const offices = { branch: '党支部', instructor: '党建指导员', town: '镇街', district: '工委' };
const subjects = {
  unit: '单位',
  organization: '党组织',
  person: '人',
  village: '村（社区）',
};
const levels = { source: '出处原文', ours: '本产品拟定', both: '两者都有' };

/** By the field, then by the choice. */
export const optionNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  period: periods,
  per: { ...periods, time: '每次' },
  unit: periods,
  once: { ...periods, record: '每条记录' },
  within: periods,
  every: periods,
  draftEvery: periods,
  cycle: periods,
  owedBy: {
    responsibility: '每个帮建责任',
    instructor: '指导员名下合计',
    branch: '每个党支部',
    office: '工委',
    pair: '每个结对',
  },
  evidence: {
    call: '电话联系',
    visit: '实地走访',
    interview: '业主面谈',
    contact: '任何一种联系',
    development: '发展党员',
    founding: '新建党组织',
    event: '会议',
  },
  agenda: {
    differs: '登记不一致',
    waits: '待确认',
    overdue: '逾期',
    missed: '未完成',
    unfounded: '应建未建',
    held: '已通过',
  },
  onlyWith: { committee: '支委会', groups: '党小组' },
  developAt: { probationary: '接收预备党员', activist: '列为积极分子' },
  yearBegins: { 1: '1 月', 7: '7 月' },
  kind: {
    award: '加分',
    deduction: '扣分',
    veto: '不予评星',
    enterprise: '非公企业',
    socialOrganization: '社会组织',
  },
  by: {
    record: '记录认定',
    claim: '申报',
    recordOrStated: '记录或填报',
    stated: '填报',
    ...offices,
  },
  confirmer: { record: '记录', secretary: '支部书记', town: '镇街', district: '工委' },
  record: {
    contact: '联系记录',
    development: '发展党员',
    formation: '组建',
    partyDay: '固定党日',
    meeting: '会议',
    study: '学习',
    need: '诉求',
    project: '党建项目',
    checklist: '清单',
    review: '评议',
  },
  measure: { organised: '组织覆盖', separate: '单独组建', worked: '工作覆盖' },
  step: { hint: '提示', urge: '催办', notice: '通报', talk: '约谈' },
  after: { hint: '提示', urge: '催办', notice: '通报', talk: '约谈' },
  subject: subjects,
  are: subjects,
  unitKind: { enterprise: '非公企业', socialOrganization: '社会组织' },
  itemsFrom: levels,
  stepsFrom: levels,
  stage: { selfCheck: '自查', verify: '核实', accept: '验收' },
  beginsWith: { founding: '组建时', yearBegins: '年初', byHand: '由人开始' },
  late: { note: '注明逾期', refuse: '不再受理' },
  quorum: { half: '半数以上', moreThanHalf: '超过半数' },
  ifNot: { again: '重新办理', refused: '不予通过' },
  then: {
    on: '继续',
    again: '重新办理',
    reached: '办结',
    refused: '不予通过',
    stopped: '中止',
  },
  shape: { promise: '承诺', post: '岗区', day: '一日活动' },
  from: { office: '上级给予', self: '自筹' },
  stopBy: offices,
  begins: offices,
  reviews: offices,
  proposes: offices,
  signs: offices,
  makes: offices,
  ends: offices,
};

/** A choice in words; its own code where it has none. */
export const optionName = (key: string, value: string): string =>
  optionNames[key]?.[value] ?? value;
