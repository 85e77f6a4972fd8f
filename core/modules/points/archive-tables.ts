/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const pointsArchive = {
  points: table('积分', '日期 对象 指标 分值 年度 #对象编号'),
} as const satisfies Tables;
