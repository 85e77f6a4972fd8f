/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const figuresArchive = {
  coverage: table('覆盖情况', '日期 镇街 类型 正常单位 有党组织 单独组建 工作覆盖'),
} as const satisfies Tables;
