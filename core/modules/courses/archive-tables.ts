/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const coursesArchive = {
  courses: table('培训', '日期 办班单位 类型 名称 学时 名册内人数 其他人数 状态'),
} as const satisfies Tables;
