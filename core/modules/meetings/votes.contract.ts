/** What a branch decides by counting: 表决, and 民主评议. */
import { id } from '@core/shared/primitives';
import * as z from '@core/shared/zod';
import { namesOf } from '@core/shared/names-of';
import { voteMatterTitles, appraisalGradeTitles } from './votes.labels';

export * from './votes.labels';

const count = z.int().min(0);
export const voteMatter = z.enum(namesOf(voteMatterTitles));
export const appraisalGrade = z.enum(namesOf(appraisalGradeTitles));

const ballotCount = z.int().min(0).max(500);

/** The tally of 民主评议: ballots given in, and of each member how many say what; the grade is the branch's. */
export const appraisal = z.strictObject({
  ballots: ballotCount,
  rows: z
    .array(
      z.strictObject({
        personId: id,
        votes: z.strictObject({
          excellent: ballotCount,
          qualified: ballotCount,
          basic: ballotCount,
          unqualified: ballotCount,
        }),
        grade: appraisalGrade.optional(),
      }),
    )
    .max(200),
});
export type Appraisal = z.infer<typeof appraisal>;

export const vote = z.object({
  voteId: id,
  matter: voteMatter,
  title: z.string(),
  secret: z.boolean(),
  expected: count,
  present: count,
  written: count.optional(),
  favour: count,
  against: count,
  abstained: count,
  explanation: z.string(),
});
export type Vote = z.infer<typeof vote>;
