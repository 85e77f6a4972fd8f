/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const meansArchive = {
  means: table('经费', '镇街 对象 项目 用途 状态 核定（元） 拨付（元） 支出（元） 日期 依据'),
} as const satisfies Tables;
