/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const contactsArchive = {
  contacts: table('联系记录', '日期 单位 方式 结果 见到业主 登记人 说明 状态 #单位编号'),
} as const satisfies Tables;
