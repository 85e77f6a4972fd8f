/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const pairsArchive = {
  pairs: table('结对联系', '镇街 类别 帮带方 被帮带方 状态 开始日期 结束日期 活动次数 目标'),
} as const satisfies Tables;
