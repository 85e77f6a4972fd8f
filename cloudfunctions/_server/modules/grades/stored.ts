/** Documents of 分类定级; the id is the party organisation's or the unit's, so it has one. */
import type { SubjectKind } from '@core/modules/standards/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

export interface StoredFinding {
  level?: string;
  on: Day;
  reason: string;
  by: string;
  /** Of a level that was recognised before the records began. */
  document?: string;
  /** The hearing that went before a lowering. */
  heard?: StoredHearing;
}

export interface StoredHearing {
  askedOn: Day;
  askedBy: string;
  words: string;
  reply?: { on: Day; by: string; words: string };
}

export interface StoredGrade extends Base {
  townId: string;
  /** Of a unit; absent of a party organisation. */
  subjectKind?: 'unit';
  /** By scale: findings in order, never overwritten; the last one stands. */
  scales: Record<string, StoredFinding[]>;
  /** By scale: asked since the last finding. */
  hearings?: Record<string, StoredHearing>;
}

/** One subject that is 优秀, with the sum that it rests on. */
export interface StoredExcellent {
  id: string;
  townId: string;
  kind: SubjectKind;
  level: string;
  earned: number;
  of: number;
}

/** 优秀 of a period of a scale, whose codes make the id: findings in order, the last one stands. */
export interface StoredExcellents extends Base {
  scale: string;
  period: string;
  findings: {
    on: Day;
    by: string;
    reason: string;
    /** The threshold as it was. */
    atLeast: number;
    judged: number;
    subjects: StoredExcellent[];
  }[];
}

export interface GradeCollections {
  grades: StoredGrade;
  excellents: StoredExcellents;
}
