/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const peopleArchive = {
  roles: table('身份', '姓名 身份 范围 起始日期 终止日期 #编号'),
} as const satisfies Tables;
