/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const meetingsArchive = {
  meetings: table('会议', '日期 党组织 类型 主题 学时 状态 #党组织编号'),
  attendance: table('到会', '日期 党组织 姓名 状态 原因 补学日期 #党组织编号'),
} as const satisfies Tables;
