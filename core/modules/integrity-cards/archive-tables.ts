/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const integrityCardsArchive = {
  integrityCards: table('诚信卡', '送出日期 转出党组织 转往 离开日期 应到日期 状态 办结日期'),
} as const satisfies Tables;
