/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const processesArchive = {
  processes: table('程序办理', '镇街 对象 程序 状态 开始日期 结束日期'),
} as const satisfies Tables;
