/**
 * What a rule pack is: data that configures the engines. A district picks one
 * and edits it; a version takes effect on the first of a month and judges for
 * ever the periods that begin while it is in force.
 */
import { pointsRules } from '@core/modules/points/rules.contract';
import { supervisionRules } from '@core/modules/follow-ups/rules.contract';
import * as z from '@core/shared/zod';
import { coverageTarget } from '@core/modules/coverage/contract';
import { gradeScale } from '@core/modules/grades/contract';
import { meansVersion } from '@core/modules/means/rules.contract';
import { pairsVersion } from '@core/modules/pairs/rules.contract';
import { pledgesVersion } from '@core/modules/pledges/rules.contract';
import { processesVersion } from '@core/modules/processes/rules.contract';
import { standardsVersion } from '@core/modules/standards/rules.contract';

const periodUnit = z.enum(['week', 'month', 'quarter', 'halfYear', 'year']);
const share = z.number().min(0).max(1);
const wholeDays = z.int().min(0).max(366);

/** Where a rule comes from: a file of the sources with its sentence, or `ours`. */
const source = z.object({ file: z.string(), sentence: z.string() });

/** What speaks for an obligation (rules.md "What counts"). */
export const evidence = z.enum([
  /** Contacts of one kind, or of any kind. */
  'call',
  'visit',
  'interview',
  'contact',
  /** Steps of 发展党员 at the unit. */
  'development',
  /** Units that got their party organisation. */
  'founding',
  /** Meetings of a branch or an office. */
  'event',
]);

/** What an office's agenda is drafted from: what differs, waits, is overdue, missed, found, founded. */
export const agendaPart = z.enum(['differs', 'waits', 'overdue', 'missed', 'unfounded', 'held']);
export type AgendaPart = z.infer<typeof agendaPart>;

export const obligation = z.object({
  /** Stable name within the pack. */
  code: z.string().regex(/^[a-z][A-Za-z]{0,31}$/),
  title: z.string(),
  /** Short name, for cards and lights. */
  short: z.string(),
  /** At least `count` in every `period`. */
  count: z.int().min(1),
  period: periodUnit,
  /** Who owes it: each responsibility, the instructor once over all of them, each branch, the office, or a pair. */
  owedBy: z.enum(['responsibility', 'instructor', 'branch', 'office', 'pair']),
  evidence,
  /** For `event`: which events count. */
  event: z.string().optional(),
  /** Of an office's meeting: what its agenda is drafted from. */
  agenda: z.array(agendaPart).optional(),
  /** Owed only by branches that have a 支委会, or 党小组. */
  onlyWith: z.enum(['committee', 'groups']).optional(),
  /** Months (1–12) in which it is usually held: outside them it is noted, never failed. */
  usualMonths: z.array(z.int().min(1).max(12)).optional(),
  source,
});
export type Obligation = z.infer<typeof obligation>;

export const cadenceRules = z.object({
  /** First day of a month from which this version is in force. */
  from: z.string(),
  /** What the district calls its contacts together. */
  title: z.string(),
  obligations: z.array(obligation),
  /** Kinds of responsibility that owe these obligations. */
  responsibilityKinds: z.array(z.string()),
  /** Owed share of a period's working days from which it is enforceable. */
  tenureShare: share,
  /** Owed days free of leave that a period needs to be enforceable. */
  minFreeDays: z.record(periodUnit, wholeDays),
  /** Days after a period in which it can still be recorded. */
  graceDays: wholeDays,
  /** Working days left, today included, at which an open period is due soon. */
  dueSoonDays: z.record(periodUnit, wholeDays),
  /** A counting visit also serves the week's call. */
  visitServesCall: z.boolean(),
  /** A contact recorded at most so many days later counts at once. */
  backfillDays: wholeDays,
  /** Which step of 发展党员 the yearly `develop` counts. */
  developAt: z.enum(['probationary', 'activist']),
});
export type CadenceRules = z.infer<typeof cadenceRules>;

/** What a branch's meetings are measured by. */
export const attendanceRules = z.object({
  /** 到会率 that a branch is expected to reach. */
  floor: share,
  /** Days after an event in which 补学 is due. */
  makeUpDays: wholeDays,
  /** 集中学习 of a member in a year, hours. */
  studyHours: z.number().min(0).max(500),
  source,
});

/** 投诉与建议: working days in which an answer is due; the day of coming in is not counted. */
export const suggestionRules = z.object({ answerDays: z.int().min(1).max(60), source });

/** What a pack says of its practices: versions in order of `from`. */
export const rulePractices = z.object({
  standards: z.array(standardsVersion),
  processes: z.array(processesVersion),
  pairs: z.array(pairsVersion),
  means: z.array(meansVersion),
  pledges: z.array(pledgesVersion),
});
export type RulePractices = z.infer<typeof rulePractices>;

/** Single days that are off or worked here, beside the calendar. */
export const calendarOverride = z.object({
  holidays: z.array(z.string()),
  workdays: z.array(z.string()),
});

/** 诚信卡: days after leaving in which it should have arrived. */
export const integrityCardRules = z.object({ arriveDays: z.int().min(1).max(365), source });

export const rulePack = z.object({
  id: z.string(),
  title: z.string(),
  /** What differs from the source, said plainly. */
  notes: z.array(z.string()),
  calendarOverride,
  /** Versions of the cadence rules in order of `from`. */
  cadence: z.array(cadenceRules).min(1),
  /** Versions of the points rules in order of `from`; none where the district has no 积分评星. */
  points: z.array(pointsRules),
  /** Targets of coverage with their days; none where the district has published none. */
  coverageTargets: z.array(coverageTarget),
  attendance: attendanceRules,
  /** 督办: thresholds, steps, rhythm. */
  supervision: supervisionRules,
  suggestions: suggestionRules,
  /** Absent where there is no such practice. */
  integrityCard: integrityCardRules.optional(),
  /** 分类定级 of party organisations; none where the district grades them by nothing but points. */
  grades: z.array(gradeScale),
  /** Absent in what a phone carries: `practices.ts` makes the packs whole. */
  ...rulePractices.partial().shape,
});
export type RulePack = z.infer<typeof rulePack> & {
  /** What the office has signed, where a pack was composed of it (`core/modules/rules/compose.ts`). */
  readonly own?: OwnRules;
};

/** A part without versions of its own, from a day on. */
export interface Since<T> {
  readonly from: string;
  readonly value: T;
}

/** What a composed pack knows beside its parts as they are today. */
export interface OwnRules {
  /** It is judged otherwise than the pack that it began with: a client that knows that pack alone must not judge. */
  readonly judging?: true;
  /** 到会率 and 学时 as they were, the earliest first: months and years that are over are measured by them. */
  readonly attendance?: readonly Since<RulePack['attendance']>[];
  readonly coverageTargets?: readonly Since<RulePack['coverageTargets']>[];
  /** Versions of practices, where the pack that was composed does not carry the ones that come with the product. */
  readonly practices?: Partial<RulePractices>;
}
