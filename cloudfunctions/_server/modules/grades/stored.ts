/** Documents of 分类定级; the id is the party organisation's, so it has one. */
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

export interface StoredGrade extends Base {
  townId: string;
  /** By scale: findings in order, never overwritten; the last one stands. */
  scales: Record<string, { level?: string; on: Day; reason: string; by: string }[]>;
  helperId?: string;
}

export interface GradeCollections {
  grades: StoredGrade;
}
