/** Means as pages show them: a row of a list, what a subject may have, one grant with its lines. Sums in 分. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { due } from '@core/modules/standards/contract';
import { subjectName } from '@core/modules/standards/pages.contract';
import { logLine, openContest } from '@core/modules/standards/log.contract';
import { source } from '@core/modules/standards/rules.contract';
import { grantState } from './contract';

const code = z.string().max(32);
const sum = z.int().min(0);
const titled = z.object({ code, title: z.string() });

export const grantRow = z.object({
  grantId: id,
  title: z.string(),
  subject: subjectName,
  channel: code,
  state: grantState,
  fen: sum,
  paid: sum,
  spent: sum,
  begunOn: day,
  due: due.optional(),
});
export type GrantRow = z.infer<typeof grantRow>;

/** What a title or a founding gives the subject, or why not now. */
export const openEntitlement = z.object({
  entitlement: code,
  title: z.string(),
  fen: sum,
  source,
  ground: z.string(),
  mayPropose: z.boolean(),
  why: z.string().optional(),
});
export type OpenEntitlement = z.infer<typeof openEntitlement>;

/** What a title or a founding in one's scope gives and has not given yet. */
export const entitledRow = z.object({
  entitlement: code,
  title: z.string(),
  subject: subjectName,
  fen: sum,
  ground: z.string(),
});
export type EntitledRow = z.infer<typeof entitledRow>;

export const meansSum = z.object({
  key: z.string(),
  title: z.string(),
  count: z.int(),
  granted: sum,
  paid: sum,
  spent: sum,
});

export const grantPage = z.object({
  today: day,
  grant: grantRow.extend({
    channelTitle: z.string(),
    purposeTitle: z.string(),
    ground: z.string(),
    source: source.optional(),
    raised: z.boolean(),
    begunByName: z.string(),
    signedByName: z.string().optional(),
  }),
  purposes: z.array(titled),
  /** Payments and spendings that stand. */
  lines: z.array(
    z.object({
      entryId: id,
      kind: z.enum(['pay', 'spend']),
      on: day,
      fen: sum,
      voucher: z.string(),
      purposeTitle: z.string().optional(),
      words: z.string().optional(),
      byName: z.string(),
      mayReverse: z.boolean(),
    }),
  ),
  may: z.object({
    sign: z.boolean(),
    pay: z.boolean(),
    spend: z.boolean(),
    reverse: z.boolean(),
    contest: z.boolean(),
  }),
  /** Why what it rests on stands no more; what was granted stays. */
  gone: z.string().optional(),
  /** Why it is not theirs to sign, where it waits for a signature. */
  hindered: z.string().optional(),
  contests: z.array(openContest),
  history: z.array(logLine),
});
export type GrantPage = z.infer<typeof grantPage>;
