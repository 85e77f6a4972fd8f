/** Documents of the month's 通报: the report, the facts of its towns, its issued files. */
import type { Paper, PaperFormat } from '@core/modules/papers/contract';
import type { ReportState, ReportWords, TownFacts } from '@core/modules/reports/contract';
import type { TownSum } from '@core/modules/reports/kept-town';
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

/**
 * What units of a town add to a month, as they were last counted: those of one page. Three documents of a page are
 * taken in turn by the months.
 */
export interface StoredCountedUnits extends Base {
  /** Of which month, by which rules and notices. */
  key: string;
  /** A business date on which all of them stood so. */
  countedOn: Day;
  /** Another one whenever the units are written. */
  mark: string;
  /** A line for each unit (`core/modules/reports/kept-unit.ts`): one text, since the SDK costs by values. */
  units: string;
}

/** What the towns of the district came to in a month when it was last counted; the id is the month's modulo 3. */
export interface StoredCountedTowns extends Base {
  key: string;
  /** The report that counted them. */
  reportId: string;
  countedOn: Day;
  /** When each unit's years were last compared one by one. */
  comparedOn: Day;
  /** A line for each instructor on leave as it was known before the counting began. */
  leaves: string;
  /** `CountedTown`s as JSON. */
  towns: string;
}

/** What the units of one town came to. */
export interface CountedTown {
  townId: string;
  /** Instant before anything of it was read. */
  seen: number;
  /** The first day on which one of its units is to be judged again; empty when none is. */
  due: Day;
  /** Of the documents of its units, page by page. */
  marks: string[];
  /** Its units, and how many documents of years they have. */
  listed: number;
  years: number;
  sum: TownSum;
}

/** A running number, such as of the year's 通报; the id says of what. */
export interface StoredNumber extends Base {
  value: number;
}

export interface ReportCollections {
  reports: StoredReport;
  reportTowns: StoredReportTown;
  reportFiles: StoredReportFile;
  countedUnits: StoredCountedUnits;
  countedTowns: StoredCountedTowns;
  numbers: StoredNumber;
}
