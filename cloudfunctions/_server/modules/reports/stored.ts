/** Documents of the month's 通报: the report, the facts of its towns, its issued files. */
import type { Paper, PaperFormat } from '@core/modules/papers/contract';
import type { ReportState, ReportWords, TownFacts } from '@core/modules/reports/contract';
import type { CourseCount } from '@core/modules/courses/contract';
import type { Leadership } from '@core/modules/organizations/leadership';
import type { PracticeCount } from '@core/modules/reports/count-practices';
import type { ExcellentFound } from '@core/modules/reports/excellent-tables';
import type { SuggestionCounts } from '@core/modules/suggestions/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Correction } from '@core/modules/reports/corrections';
import type { Base } from '@server/runtime/stored-base';

export interface StoredReport extends Base {
  /** `2026-10`. */
  month: string;
  /** The town's id, or the district's. */
  scopeId: string;
  scopeName: string;
  state: ReportState;
  startedAt: number;
  startedBy: string;
  /** Business date on which it judges, also when it goes on after midnight. */
  knownOn: Day;
  /** Towns to count, by name. */
  towns: { id: string; name: string }[];
  /** Where the next chunk begins, JSON; empty at the beginning of a town. */
  cursor: string;
  counted: number;
  words: ReportWords;
  /** The issued 通报 of the month before in this scope: its numbers are counted again. */
  corrects?: { reportId: string; month: string; number: string };
  /** 投诉与建议 of the month; absent while it is counted, and in what was counted before they had an inbox. */
  suggestions?: SuggestionCounts;
  /** Standards and processes of the month; absent as the above. */
  practices?: PracticeCount[];
  leadership?: Leadership;
  courses?: CourseCount[];
  /** 优秀 that was found in the month; absent where none was. */
  excellent?: ExcellentFound[];
  /** Hash over the facts of all towns, in order, and of the suggestions. */
  digest: string;
  corrections: Correction[];
  number?: string;
  issuedOn?: Day;
  issuedBy?: string;
  /** The paper as it was issued. */
  issued?: Paper;
}

/** The facts of one town; the id is the report's and the town's. */
export interface StoredReportTown extends Base {
  reportId: string;
  /** Place of the town in the report. */
  order: number;
  facts: TownFacts;
}

/** An issued file, kept to the byte; the id is the report's and the format. */
export interface StoredReportFile extends Base {
  reportId: string;
  format: PaperFormat;
  base64: string;
}

/** A running number, such as of the year's 通报; the id says of what. */
export interface StoredNumber extends Base {
  value: number;
}

export interface ReportCollections {
  reports: StoredReport;
  reportTowns: StoredReportTown;
  reportFiles: StoredReportFile;
  numbers: StoredNumber;
}
