/** Pledges as pages show them: a row of a list, a kind that may be made, one pledge with all of it. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { due } from '@core/modules/standards/contract';
import { logLine, openContest } from '@core/modules/standards/log.contract';
import { source } from '@core/modules/standards/rules.contract';
import { mark, marks, outcomeKind, pledgeState, taken } from './contract';
import { pledgeKind, pledgeSubject } from './rules.contract';

const code = z.string().max(32);
const said = z.object({ code, title: z.string(), words: z.string() });

export const pledgeRow = z.object({
  pledgeId: id,
  kind: code,
  title: z.string(),
  subject: z.object({ kind: pledgeSubject, id, name: z.string() }),
  organizationName: z.string(),
  townName: z.string(),
  /** What is promised, in a line. */
  words: z.string(),
  begunOn: day,
  until: day,
  state: pledgeState,
  end: z.object({ outcome: outcomeKind, on: day }).optional(),
  due: due.optional(),
});
export type PledgeRow = z.infer<typeof pledgeRow>;

export const openPledgeKind = pledgeKind.pick({
  code: true,
  title: true,
  subject: true,
  shape: true,
  forms: true,
  says: true,
  fixed: true,
  months: true,
});
export type OpenPledgeKind = z.infer<typeof openPledgeKind>;

export const pledgePage = z.object({
  today: day,
  pledge: pledgeRow.extend({ source, shape: pledgeKind.shape.shape, begunByName: z.string() }),
  says: z.array(said),
  fixed: z.array(z.string()),
  publicOn: day.optional(),
  deeds: z.array(
    z.object({
      entryId: id,
      on: day,
      byName: z.string(),
      words: z.string(),
      taken: taken.optional(),
    }),
  ),
  /** In the pack's order; marks of those who were served are shown from five answers on. */
  judgements: z.array(
    z.object({
      kind: z.enum(['served', 'peers', 'leader']),
      title: z.string(),
      asked: z.string(),
      done: z.boolean(),
      answers: z.int().optional(),
      marks: marks.optional(),
      mark: mark.optional(),
      words: z.string().optional(),
      byName: z.string().optional(),
    }),
  ),
  may: z.object({
    reword: z.boolean(),
    publish: z.boolean(),
    record: z.boolean(),
    slips: z.boolean(),
    peers: z.boolean(),
    leader: z.boolean(),
    review: z.boolean(),
    end: z.boolean(),
    contest: z.boolean(),
  }),
  /** What keeps it from its outcome. */
  waits: z.string().optional(),
  contests: z.array(openContest),
  history: z.array(logLine),
});
export type PledgePage = z.infer<typeof pledgePage>;
