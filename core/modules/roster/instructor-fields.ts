/** Headings of lists of instructors and 帮建责任. The words are *ours*, from the forms in documents.md. */
import { mobile, words, type FieldSpec } from './field-spec';

/** Whom an instructor looks after. */
const CARED_FOR = words(
  '联系企业 联系单位 联系的企业 联系两新组织 联系对象 联系企业名称 联系单位名称 帮建单位 帮建企业 帮建对象 帮扶单位 帮扶企业 包联单位 包联企业 结对单位 结对企业 指导单位 指导企业 服务单位 服务企业 负责企业 挂联单位 挂联企业 挂钩单位 挂钩企业 对口单位 对口企业 驻点企业 派驻企业 派驻单位',
);
/** From when to when, in one cell. */
const TERM = words(
  '联系时间 联系期限 联系起止时间 联系周期 起止时间 起止日期 帮建期限 帮建起止时间 服务期限 服务时间 派驻期限 派驻时间 选派期限 聘期 任期',
);

export const instructorsFields: readonly FieldSpec[] = [
  {
    field: 'name',
    title: '姓名',
    required: true,
    headings: words('指导员姓名 党建指导员姓名 帮建人姓名 指导员 党建指导员 帮建人 姓名'),
    generic: words('名字'),
    parts: words('指导员 帮建人'),
    not: /单位|部门|电话|手机|编号|职务/,
    weight: 1,
  },
  {
    field: 'dispatchedBy',
    title: '选派单位',
    required: false,
    headings: words(
      '选派单位 派出单位 选派部门 派出部门 选派单位及职务 派出单位及职务 选派单位名称 派出单位名称',
    ),
    generic: words(
      '工作单位 工作单位及职务 单位及职务 所在单位 原单位 单位 现工作单位 现工作单位及职务',
    ),
    parts: words('选派 派出 工作单位'),
    not: /时间|日期|电话/,
    weight: 2,
  },
  { ...mobile, shape: 'mobile' },
  {
    field: 'units',
    title: '联系的单位',
    required: false,
    headings: CARED_FOR,
    parts: [],
    weight: 2,
  },
  {
    field: 'term',
    title: '联系时间',
    required: false,
    headings: TERM,
    parts: [],
    weight: 0.5,
  },
];

export const responsibilitiesFields: readonly FieldSpec[] = [
  {
    field: 'unit',
    title: '帮建对象',
    required: true,
    headings: [...CARED_FOR, '被帮建单位'],
    generic: words(
      '单位名称 企业名称 单位 企业 两新组织名称 组织名称 社会组织名称 企业社会组织名称 单位企业名称',
    ),
    parts: words('帮建对象 帮建单位 单位名称 企业名称 结对 帮扶'),
    not: /时间|日期|选派|派出/,
    weight: 2,
  },
  {
    field: 'instructor',
    title: '指导员',
    required: true,
    headings: words(
      '指导员 党建指导员 指导员姓名 党建指导员姓名 帮建人 帮建人姓名 帮建责任人 包联人 责任人',
    ),
    generic: words('姓名 联系人 联络员'),
    parts: words('指导员 帮建人 责任人'),
    not: /单位|部门|电话|手机/,
    weight: 1.5,
  },
  {
    field: 'from',
    title: '起始日期',
    required: true,
    headings: words(
      '起始日期 起始时间 开始日期 开始时间 帮建起始 帮建起始日期 帮建起始时间 帮建开始日期 帮建开始时间 帮建时间起 责任起始 责任起始日期 起始日',
    ),
    generic: [...words('起 自 开始 起始 帮建时间 任职时间 选派时间 帮建日期'), ...TERM],
    parts: words('起始 开始'),
    shape: 'date',
    weight: 2,
  },
  {
    field: 'to',
    title: '终止日期',
    required: false,
    headings: words(
      '终止日期 终止时间 结束日期 结束时间 截止日期 截止时间 帮建结束 帮建结束日期 帮建结束时间 帮建截止 帮建截止日期 帮建时间止 到期日期',
    ),
    generic: words('止 至 结束 截止 终止'),
    parts: words('终止 结束 截止 到期'),
    shape: 'date',
    weight: 1,
  },
];
