/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const suggestionsArchive = {
  suggestions: table('投诉与建议', '日期 办理部门 状态 答复期限 答复日期 按期'),
} as const satisfies Tables;
