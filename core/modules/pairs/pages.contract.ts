/** Pairs as pages show them: a row of a list, a kind that may be begun, one pair with all of it. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { verdict } from '@core/modules/cadence/contract';
import { due } from '@core/modules/standards/contract';
import { logLine, openContest } from '@core/modules/standards/log.contract';
import { source } from '@core/modules/standards/rules.contract';
import { goalState, pairEndKind } from './contract';
import { pairKind, partyKind } from './rules.contract';

const code = z.string().max(32);

export const partyName = z.object({ kind: partyKind, id, name: z.string() });

export const pairRow = z.object({
  pairId: id,
  kind: code,
  title: z.string(),
  from: partyName,
  to: partyName,
  townName: z.string(),
  begunOn: day,
  state: z.enum(['underWay', 'ended']),
  end: z.object({ kind: pairEndKind, on: day }).optional(),
  due: due.optional(),
});
export type PairRow = z.infer<typeof pairRow>;

/** A kind that the caller may begin for a subject, as the side that it would be. */
export const openPairKind = pairKind
  .pick({ code: true, title: true, helper: true, helped: true })
  .extend({
    as: z.enum(['from', 'to']),
    /** What the other side may be. */
    other: z.array(partyKind),
    goals: z.array(z.object({ code, title: z.string(), open: z.boolean() })),
  });
export type OpenPairKind = z.infer<typeof openPairKind>;

export const pairPage = z.object({
  today: day,
  pair: pairRow.extend({ source, helper: z.string(), helped: z.string(), begunByName: z.string() }),
  goals: z.array(goalState),
  lights: z.array(z.object({ title: z.string(), verdict, lines: z.array(z.string()) })),
  activities: z.array(z.object({ code, title: z.string() })),
  counts: z.array(z.object({ code, title: z.string(), unit: z.string(), sum: z.int() })),
  done: z.array(
    z.object({
      entryId: id,
      on: day,
      activity: code,
      title: z.string(),
      byName: z.string(),
      words: z.string().optional(),
      counts: z.record(code, z.int()),
      corrected: z.boolean(),
      mayCorrect: z.boolean(),
    }),
  ),
  dues: z.array(due),
  may: z.object({ record: z.boolean(), review: z.boolean(), contest: z.boolean() }),
  contests: z.array(openContest),
  history: z.array(logLine),
});
export type PairPage = z.infer<typeof pairPage>;
