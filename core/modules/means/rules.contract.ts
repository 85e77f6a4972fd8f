/**
 * Means as a rule pack says them: through which channels, for which purposes, what a title or a
 * founding entitles to, how much in a year, and who signs. The engine knows no district.
 */
import * as z from '@core/shared/zod';
import { code, office, source, subjectKind } from '@core/modules/standards/rules.contract';

const channel = z.object({
  code,
  title: z.string(),
  /** `office`: given, with two signatures; `self`: raised by the unit or its members themselves. */
  from: z.enum(['office', 'self']),
  source,
});

/** What a sum rests on; one ground gives it once. */
const ground = z.discriminatedUnion('kind', [
  /** A standard that is held: each acceptance is one ground. */
  z.object({ kind: z.literal('acceptance'), standard: code }),
  /** A level that is held: each finding is one ground. */
  z.object({ kind: z.literal('level'), scale: code, level: z.string() }),
  /** The founding of the organisation, within so many months. */
  z.object({ kind: z.literal('founding'), months: z.int().min(1).max(60) }),
]);

const entitlement = z.object({
  code,
  title: z.string(),
  subject: subjectKind,
  ground,
  /** In 分. */
  fen: z.int().min(1),
  channel: code,
  purpose: code,
  /** In 分, of all that it gives in a calendar year. */
  capPerYear: z.int().min(1).optional(),
  source,
});
export type Entitlement = z.infer<typeof entitlement>;

export const meansRules = z.object({
  channels: z.array(channel).min(1),
  purposes: z.array(z.object({ code, title: z.string() })).min(1),
  entitlements: z.array(entitlement),
  /** Who proposes and signs first, and who signs second: two persons. */
  proposes: z.array(office).min(1),
  signs: z.array(office).min(1),
  /** Working days in which the second signs, and in which it is paid after that. */
  signDays: z.int().min(1).max(60),
  payDays: z.int().min(1).max(250),
  /** Working days from the last payment in which it is accounted for; absent where no day is set. */
  spendDays: z.int().min(1).max(500).optional(),
  superviseAfter: z.int().min(1).max(250),
});
export type MeansRules = z.infer<typeof meansRules>;

/** The rules of a pack from a day on, the first of a month. A grant stays under those it began with. */
export const meansVersion = z.object({ from: z.string(), means: meansRules });
