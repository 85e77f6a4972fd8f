/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const mattersArchive = {
  matters: table('诉求和承诺', '单位 类别 内容 提出日期 约定日期 状态 #单位编号'),
} as const satisfies Tables;
