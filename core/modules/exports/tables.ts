/**
 * The tables of an export. Each names its sheet or CSV file and its columns; the
 * roster's headings are those that the import knows at sight (R9), so that what
 * goes out comes back in. Columns that begin with `#` are ids: they join the
 * tables of the archive, and are left out of the roster's workbook.
 */

export interface Table {
  /** Name of the sheet, of the CSV file, and of the page's section. */
  readonly title: string;
  readonly columns: readonly string[];
}

const table = (title: string, columns: string): Table => ({ title, columns: columns.split(' ') });

/** The workbook's sheets, in the order in which an import resolves them. */
export const rosterTables = {
  units: table(
    '单位',
    '单位名称 统一社会信用代码 单位类型 所属镇街 职工人数 组建方式 经营状态 停业时段 建档日期 联系电话 联系人 联系人职务 地址 #地图坐标 #编号',
  ),
  partyOrganizations: table(
    '党组织',
    '党组织名称 覆盖单位 党组织类型 上级党组织 所属镇街 换届日期 任期年数 #编号',
  ),
  instructors: table('指导员', '姓名 选派单位 手机号 #编号'),
  responsibilities: table('帮建责任', '帮建对象 指导员 起始日期 终止日期 #单位编号 #指导员编号'),
  members: table('党员', '姓名 所在党组织 党员类别 党内职务 入党日期 手机号 #编号 #党组织编号'),
} as const satisfies Record<string, Table>;

/** What the archive holds beside the roster. */
const recordTables = {
  roles: table('身份', '姓名 身份 范围 起始日期 终止日期 #编号'),
  contacts: table('联系记录', '日期 单位 方式 结果 见到业主 登记人 说明 状态 #单位编号'),
  matters: table('诉求和承诺', '单位 类别 内容 提出日期 约定日期 状态 #单位编号'),
  meetings: table('会议', '日期 党组织 类型 主题 学时 状态 #党组织编号'),
  attendance: table('到会', '日期 党组织 姓名 状态 原因 补学日期 #党组织编号'),
  points: table('积分', '日期 对象 指标 分值 年度 #对象编号'),
  coverage: table('覆盖情况', '日期 镇街 类型 正常单位 有党组织 单独组建 工作覆盖'),
  standards: table('达标验收', '镇街 对象 标准 状态 开始日期 生效日期 有效期至'),
  processes: table('程序办理', '镇街 对象 程序 状态 开始日期 结束日期'),
  pairs: table('结对联系', '镇街 类别 帮带方 被帮带方 状态 开始日期 结束日期 活动次数 目标'),
  means: table('经费', '镇街 对象 项目 用途 状态 核定（元） 拨付（元） 支出（元） 日期 依据'),
  pledges: table('公开承诺', '镇街 党组织 对象 类别 内容 状态 开始日期 期限 结果 结束日期'),
  suggestions: table('投诉与建议', '日期 办理部门 状态 答复期限 答复日期 按期'),
} as const satisfies Record<string, Table>;

export const archiveTables = { ...rosterTables, ...recordTables };
export type TableName = keyof typeof archiveTables;

/** True for a column of ids. */
export const isIdColumn = (column: string): boolean => column.startsWith('#');
