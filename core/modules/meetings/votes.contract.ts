/** What a branch decides by counting: 表决, and 民主评议. */
import { id } from '@core/shared/primitives';
import * as z from '@core/shared/zod';

const count = z.int().min(0);

/** What a vote is about: it says whether the ballot is secret. */
export const voteMatter = z.enum(['admit', 'confirmFull', 'election', 'other']);
export type VoteMatter = z.infer<typeof voteMatter>;

export const voteMatterTitles: Readonly<Record<VoteMatter, string>> = {
  admit: '接收预备党员',
  confirmFull: '预备党员转正',
  election: '选举',
  other: '其他事项',
};

/** Grades of 民主评议, in the order of its ballot. */
export const appraisalGrade = z.enum(['excellent', 'qualified', 'basic', 'unqualified']);
export type AppraisalGrade = z.infer<typeof appraisalGrade>;

export const appraisalGradeTitles: Readonly<Record<AppraisalGrade, string>> = {
  excellent: '优秀',
  qualified: '合格',
  basic: '基本合格',
  unqualified: '不合格',
};

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
  favour: count,
  against: count,
  abstained: count,
  explanation: z.string(),
});
export type Vote = z.infer<typeof vote>;
