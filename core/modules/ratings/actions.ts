/**
 * 评星: a year's run, its 公示, objections, final result, signed corrections. It
 * runs beside the workbooks, where a call may take its time.
 */
import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { rated } from '@core/modules/points/contract';
import { subjectKind } from '@core/modules/points/rules.contract';
import { pointsReaders } from '@core/modules/access';
import { action } from '@core/modules/action';

const staff = { districtSupervisor: 'all' } as const;

/** running → ready → published (公示) → final. */
export const ratingState = z.enum(['running', 'ready', 'published', 'final']);
export type RatingState = z.infer<typeof ratingState>;

export const ratingRun = z.object({
  runId: id,
  kind: subjectKind,
  year: z.int(),
  state: ratingState,
  /** First day of the rules' version that judges it. */
  rulesFrom: day,
  cutOff: day,
  startedOn: day,
  publishedOn: day.optional(),
  publicUntil: day.optional(),
  finalOn: day.optional(),
  /** Branches or towns rated so far. */
  groups: z.int(),
  /** How many of each level, in the pack's order of levels; no names. */
  counts: z.array(z.object({ title: z.string(), count: z.int() })),
  /** Of all results: the same ledger and version give the same. */
  digest: z.string(),
});
export type RatingRun = z.infer<typeof ratingRun>;

const named = z.object({ subjectId: z.string(), name: z.string(), rated });

export const ratingActions = {
  /** The runs, newest year first; members and branches see those that are published. */
  'rating.list': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({ today: day, years: z.array(z.int()), runs: z.array(ratingRun) }),
    access: pointsReaders,
  }),

  /** Starts the year's run, or runs it anew while it is not published. */
  'rating.start': action({
    runsIn: 'desk',
    input: z.strictObject({ id, kind: subjectKind, year: z.int().min(2000).max(2100) }),
    output: z.object({ run: ratingRun, receipt: z.string() }),
    access: staff,
  }),

  /** Does the next chunks for a few seconds; the timer goes on without it. Safe at any time. */
  'rating.advance': action({
    runsIn: 'desk',
    input: z.strictObject({ runId: id }),
    output: z.object({ run: ratingRun }),
    access: staff,
  }),

  /** Opens 公示: at least five working days. */
  'rating.publish': action({
    runsIn: 'desk',
    input: z.strictObject({ id, runId: id }),
    output: z.object({ run: ratingRun, receipt: z.string() }),
    access: staff,
  }),

  /** After 公示, with every objection answered. */
  'rating.finalize': action({
    runsIn: 'desk',
    input: z.strictObject({ id, runId: id }),
    output: z.object({ run: ratingRun, receipt: z.string() }),
    access: staff,
  }),

  /** One group's stars by level and name: a branch's members, or a town's organisations. */
  'rating.open': action({
    runsIn: 'desk',
    input: z.strictObject({ runId: id, groupId: id }),
    output: z.object({
      run: ratingRun,
      groupName: z.string(),
      levels: z.array(
        z.object({
          title: z.string(),
          subjects: z.array(
            z.object({ subjectId: z.string(), name: z.string(), corrected: z.string().optional() }),
          ),
        }),
      ),
    }),
    access: pointsReaders,
  }),

  /** Ratings that later entries or a withdrawn veto would change: to be signed or left. */
  'rating.corrections': action({
    runsIn: 'desk',
    input: z.strictObject({ runId: id }),
    output: z.object({ pending: z.array(named.extend({ now: rated, groupId: id })) }),
    access: staff,
  }),

  /** Signs a correction beside the original, which stays as it was. */
  'rating.correct': action({
    runsIn: 'desk',
    input: z.strictObject({ id, runId: id, subjectId: id, reason: line(100) }),
    output: z.object({ before: rated, after: rated, receipt: z.string() }),
    access: staff,
  }),
};
