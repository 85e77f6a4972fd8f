/** Headings of a list of units. The words are *ours*, from the forms in documents.md. */
import { mobile, words, type FieldSpec } from './field-spec';

export const unitsFields: readonly FieldSpec[] = [
  {
    field: 'name',
    title: '单位名称',
    required: true,
    headings: words(
      '单位名称 单位全称 企业名称 企业全称 社会组织名称 社会组织全称 企业社会组织名称 单位企业名称 两新组织名称 组织名称 公司名称 机构名称',
    ),
    generic: words('名称 单位 企业 两新组织 社会组织'),
    parts: words('单位名称 企业名称 组织名称 公司名称'),
    not: /党组织|支部|指导|选派|派出|主管|工作单位|上级/,
    weight: 1,
  },
  {
    field: 'creditCode',
    title: '统一社会信用代码',
    required: false,
    headings: words(
      '统一社会信用代码 社会统一信用代码 社会信用代码 统一信用代码 信用代码 统一代码 机构代码 组织机构代码',
    ),
    parts: words('信用代码 统一代码'),
    shape: 'code',
    weight: 3,
  },
  {
    field: 'unitKind',
    title: '单位类型',
    required: true,
    headings: words(
      '单位类型 单位类别 单位性质 组织类型 组织类别 组织性质 两新组织类型 两新组织类别 两新类型',
    ),
    generic: words('类型 类别 性质'),
    parts: words('类型 类别 性质'),
    not: /党员|党组织|组建|行业|经济|人员/,
    shape: 'unitKind',
    weight: 2,
  },
  {
    field: 'town',
    title: '所属镇街',
    required: true,
    headings: words(
      '所属镇街 所属镇街园区 所在镇街 镇街 镇街园区 街镇 所属街镇 所属街道 所属乡镇 所属园区 乡镇 街道 园区 镇街道 乡镇街道 所属乡镇街道 属地 所属区域 所属辖区',
    ),
    generic: words('所在地 辖区'),
    parts: words('镇街 街镇 街道 园区 乡镇 属地'),
    not: /电话|负责人|联系|意见|党委/,
    weight: 1.5,
  },
  {
    field: 'headcount',
    title: '职工人数',
    required: false,
    headings: words(
      '职工人数 职工数 职工总数 从业人数 从业人员 从业人员数 从业人员总数 员工人数 员工数 员工总数 用工人数 用工总数 现有职工 职工 员工',
    ),
    generic: words('人数'),
    parts: words('职工 员工 从业 用工'),
    not: /党员|专职|参保|代表|工会|女/,
    shape: 'count',
    weight: 2,
  },
  {
    field: 'formation',
    title: '组建方式',
    required: false,
    headings: words(
      '组建方式 组建形式 组建模式 组建类型 组建情况 党组织组建方式 党组织组建形式 党组织组建模式 党组织组建情况',
    ),
    parts: words('组建'),
    not: /时间|日期|原因|未建|责任/,
    shape: 'formation',
    weight: 2,
  },
  {
    field: 'status',
    title: '经营状态',
    required: false,
    headings: words(
      '经营状态 经营情况 经营状况 运营状态 运营情况 运行状态 生产经营状态 生产经营情况 存续状态 登记状态 企业状态 单位状态',
    ),
    generic: words('状态'),
    parts: words('经营 运营 状态'),
    not: /范围|地址|场所|期限|收入|额/,
    shape: 'status',
    weight: 1.5,
  },
  {
    ...mobile,
    title: '联系电话',
    headings: words('联系电话 联系方式 单位电话 办公电话 电话 电话号码 手机 手机号 手机号码'),
    not: /书记|出资人|党员|指导员/,
    shape: 'phone',
  },
];
