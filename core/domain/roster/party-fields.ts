/** Headings of lists of party organisations and members. The words are *ours*, from the forms in documents.md. */
import { mobile, words, type FieldSpec } from './field-spec';

export const partyOrganizationsFields: readonly FieldSpec[] = [
  {
    field: 'name',
    title: '党组织名称',
    required: true,
    headings: words('党组织名称 党组织全称 党支部名称 支部名称 党组织 党支部 基层党组织名称'),
    generic: words('支部 名称 组织名称'),
    parts: words('党组织名称 支部名称 党组织全称'),
    not: /所属|所在|上级|书记/,
    shape: 'partyName',
    weight: 1.5,
  },
  {
    field: 'units',
    title: '覆盖单位',
    required: true,
    headings: words(
      '覆盖单位 覆盖企业 覆盖单位名称 覆盖两新组织 覆盖的单位 所含单位 包含单位 涵盖单位 成员单位 组成单位 联建单位 建在单位 依托单位',
    ),
    generic: words('单位名称 企业名称 所属单位 所在单位 单位'),
    parts: words('覆盖 涵盖 成员单位 所含单位'),
    not: /上级|数|率/,
    weight: 2,
  },
];

export const membersFields: readonly FieldSpec[] = [
  {
    field: 'name',
    title: '姓名',
    required: true,
    headings: words('党员姓名 姓名'),
    generic: words('名字 党员'),
    parts: words('姓名'),
    not: /书记|联系人|介绍人|指导员/,
    weight: 1,
  },
  {
    field: 'partyOrganization',
    title: '所在党组织',
    required: true,
    headings: words(
      '所在党组织 所属党组织 所在支部 所属支部 所在党支部 所属党支部 所在党组织名称 所属党组织名称 组织关系所在党组织 组织关系所在支部 组织关系所在党支部',
    ),
    generic: words('党组织 党支部 支部 党组织名称 支部名称 党支部名称'),
    parts: words('党组织 支部'),
    not: /职务|书记|介绍|转|上级/,
    shape: 'partyName',
    weight: 2,
  },
  {
    field: 'category',
    title: '党员类别',
    required: false,
    headings: words('党员类别 党员类型 党员身份 正式预备 是否预备'),
    generic: words('类别 人员类别 类型'),
    parts: words('党员类'),
    shape: 'category',
    weight: 2,
  },
  {
    field: 'duty',
    title: '党内职务',
    required: false,
    headings: words('党内职务 党内任职 党组织职务 支部职务 支委职务 党务职务 党支部职务'),
    generic: words('职务 担任职务'),
    parts: words('职务'),
    not: /行政|单位|工作/,
    weight: 2,
  },
  {
    field: 'joinedOn',
    title: '入党日期',
    required: false,
    headings: words(
      '入党日期 入党时间 入党年月日 入党年月 加入党组织时间 加入党组织日期 加入中国共产党时间',
    ),
    parts: words('入党'),
    not: /介绍|申请|积极|地点|谈话|志愿/,
    shape: 'date',
    weight: 2,
  },
  { ...mobile, shape: 'mobile' },
];
