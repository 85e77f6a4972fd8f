/**
 * The tables of an export. Each names its sheet or CSV file and its columns; the
 * roster's headings are those that the import knows at sight (R9), so that what
 * goes out comes back in. Columns that begin with `#` are ids: they join the
 * tables of the archive, and are left out of the roster's workbook.
 */
import { recordTables } from './record-tables.generated';
import { table, type Tables } from './table';

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
} as const satisfies Tables;

/** What the archive holds: the roster, and beside it what each noun brings. */
export const archiveTables = { ...rosterTables, ...recordTables };
export type TableName = keyof typeof archiveTables;

/** True for a column of ids. */
export const isIdColumn = (column: string): boolean => column.startsWith('#');
