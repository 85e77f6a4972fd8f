/**
 * 月度通报: what the records say of a month, town by town, as known at one instant. The
 * counts are facts that are kept; the paper is made of them and of what a person adds.
 */
import * as z from '@core/shared/zod';
import { markCounts } from '@core/modules/cadence/contract';
import { coverage } from '@core/modules/coverage/contract';
import { day, id, instant, shown } from '@core/shared/primitives';
import { obligation } from '@core/rulepacks/rule-pack.contract';
import { namesOf } from '@core/shared/names-of';
import { reportStateTitles } from './labels';

export * from './labels';

const count = z.int().min(0);

export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份写作 2026-10');

/** Marks of one obligation under the month, each state apart. */
const monthMarks = markCounts.extend({ obligation: obligation.shape.code });
export type MonthMarks = z.infer<typeof monthMarks>;

/** What happened in a month. Sums of towns are sums of these. */
export const monthCounts = z.object({
  marks: z.array(monthMarks),
  contacts: z.object({
    phone: count,
    online: count,
    onsite: count,
    elsewhere: count,
    /** Attempts that reached nobody: kept, and in none of the others. */
    notReached: count,
    /** With the owner present, of those that reached somebody. */
    interviews: count,
  }),
  /** Operating units that at least one contact of the month reached. */
  unitsReached: count,
  needs: z.object({
    raised: count,
    solved: count,
    declined: count,
    /** Raised by the end of the month and neither solved nor declined by it. */
    open: count,
  }),
  /** Branches that owe a 固定党日, by what became of it. */
  partyDay: z.object({ met: count, missed: count, open: count, notOwed: count }),
  /** 到会: present ÷ (expected − excused), over the month's confirmed 党日. */
  attendance: z.object({ present: count, of: count, madeUp: count }),
});
export type MonthCounts = z.infer<typeof monthCounts>;

/** How a town stands when it is counted. */
const townState = z.object({
  units: count,
  withoutInstructor: count,
  coverage,
  organizations: count,
  members: count,
});

/** A town's facts: how it stands, the month, and the month before where a 通报 of it was issued. */
export const townFacts = z.object({
  townId: id,
  name: z.string(),
  asOf: instant,
  state: townState,
  month: monthCounts,
  before: monthCounts.optional(),
});
export type TownFacts = z.infer<typeof townFacts>;
export const reportState = z.enum(namesOf(reportStateTitles));

const words = z.string().trim().max(2000, '最多 2000 个字').register(shown, { shown: true });

/** What a person says in it; the rest comes from the records. */
export const reportWords = z.strictObject({
  /** 存在问题. */
  problems: words,
  /** 整改要求. */
  requirements: words,
});
export type ReportWords = z.infer<typeof reportWords>;

export const reportRow = z.object({
  reportId: id,
  month,
  /** The town it is about; absent for the district. */
  townId: id.optional(),
  scopeName: z.string(),
  state: reportState,
  startedAt: instant,
  /** Business date on which it judged. */
  knownOn: day,
  number: z.string().optional(),
  issuedOn: day.optional(),
  progress: z.object({ done: count, total: count }),
});
export type ReportRow = z.infer<typeof reportRow>;
