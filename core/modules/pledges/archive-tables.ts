/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const pledgesArchive = {
  pledges: table('公开承诺', '镇街 党组织 对象 类别 内容 状态 开始日期 期限 结果 结束日期'),
} as const satisfies Tables;
