/** What the archive of everything holds of it: sheet or CSV file, and columns (see exports/tables). */
import { table, type Tables } from '@core/modules/exports/table';

export const standardsArchive = {
  standards: table('达标验收', '镇街 对象 标准 状态 开始日期 生效日期 有效期至'),
} as const satisfies Tables;
