/**
 * A grant: a sum for one subject, through a channel, for a purpose, on a ground. It is a log that
 * only grows: signatures, what was paid, what was spent and reversed. All sums are in 分.
 */
import * as z from '@core/shared/zod';
import { day, id, instant, line } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { office, subjectKind } from '@core/modules/standards/rules.contract';
import { grantStateTitles, groundTitles, looksLikeAccount, MOST_FEN } from './labels';

export * from './labels';

export const grantState = z.enum(namesOf(grantStateTitles));
export const groundKind = z.enum(namesOf(groundTitles));

const code = z.string().max(32);
/** Whole 分, more than none. */
export const fen = z.int('金额请精确到分').min(1, '金额应大于零').max(MOST_FEN, '金额过大');
const noAccount = '不要填写账号、卡号';
/** Number of a voucher or a paper; an account has no place here. */
export const voucher = line(40).refine((text) => !looksLikeAccount(text), noAccount);
export const moneyWords = line(200).refine((text) => !looksLikeAccount(text), noAccount);

const entryBase = { id, at: instant, on: day, by: id, office };

export const grantEntry = z.discriminatedUnion('kind', [
  /** The second signature, or that it is not given. */
  z.strictObject({
    kind: z.literal('sign'),
    ...entryBase,
    signed: z.boolean(),
    words: moneyWords.optional(),
  }),
  z.strictObject({ kind: z.literal('pay'), ...entryBase, fen, voucher }),
  z.strictObject({
    kind: z.literal('spend'),
    ...entryBase,
    fen,
    purpose: code,
    voucher,
    words: moneyWords.optional(),
  }),
  /** Takes a payment or a spending back; without an entry the whole grant. */
  z.strictObject({
    kind: z.literal('reverse'),
    ...entryBase,
    entry: id.optional(),
    reason: moneyWords,
  }),
  z.strictObject({ kind: z.literal('contest'), ...entryBase, words: moneyWords }),
  z.strictObject({
    kind: z.literal('settle'),
    ...entryBase,
    contest: id,
    upheld: z.boolean(),
    words: moneyWords,
  }),
]);
export type GrantEntry = z.infer<typeof grantEntry>;

export const grant = z.object({
  grantId: id,
  /** First day of the version that it began with. */
  rulesFrom: z.string(),
  subject: z.object({ kind: subjectKind, id }),
  /** Absent of what no title entitles to. */
  entitlement: code.optional(),
  channel: code,
  purpose: code,
  fen,
  ground: z.object({ kind: groundKind, key: z.string(), words: z.string() }),
  /** Raised by the subject itself: nobody signs, nothing is paid. */
  raised: z.boolean(),
  begunOn: day,
  begunBy: id,
  entries: z.array(grantEntry),
});
export type Grant = z.infer<typeof grant>;
