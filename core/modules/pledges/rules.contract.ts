/**
 * A kind of pledge as a rule pack says it: who makes it, what it must say, how long it stands,
 * who judges it in which order. The engine knows no district; 公开承诺, 示范岗, 三比 and 四倾斜
 * are data of this shape.
 */
import * as z from '@core/shared/zod';
import { code, office, source } from '@core/modules/standards/rules.contract';

export const pledgeSubject = z.enum(['person', 'organization', 'unit']);
export type PledgeSubject = z.infer<typeof pledgeSubject>;

const titled = z.object({ code, title: z.string() });

const judgement = z.discriminatedUnion('kind', [
  /** 服务对象 by a slip with a code: so many answers at least. */
  z.object({ kind: z.literal('served'), title: z.string(), atLeast: z.int().min(1).max(1000) }),
  /** 党员互评: ballots as counts, so many at least. */
  z.object({
    kind: z.literal('peers'),
    title: z.string(),
    by: z.array(office).min(1),
    atLeast: z.int().min(1).max(1000),
  }),
  /** 领导点评: a mark and a line of words. */
  z.object({ kind: z.literal('leader'), title: z.string(), by: z.array(office).min(1) }),
]);
export type Judgement = z.infer<typeof judgement>;

export const pledgeKind = z.object({
  code,
  title: z.string(),
  source,
  subject: pledgeSubject,
  /**
   * `promise`: words that are kept or not; `post`: held from and to, and looked at; `day`: a day
   * with a standard, who took part and how many reached it.
   */
  shape: z.enum(['promise', 'post', 'day']),
  /** 示范岗, 责任区, 门店: one of them is chosen where there are some. */
  forms: z.array(titled),
  /** What it must say in its own words. */
  says: z.array(titled.extend({ required: z.boolean() })),
  /** What it promises in the source's words: the same for everybody. */
  fixed: z.array(z.string()),
  makes: z.array(office).min(1),
  /** Offices that end it, and look at a post every so many months. */
  ends: z.array(office).min(1),
  reviewMonths: z.int().min(1).max(24).optional(),
  /** It stands for so many months at most. */
  months: z.int().min(1).max(60),
  /** In their order. */
  judgements: z.array(judgement),
  /** Working days after its last day in which it is judged and ended. */
  judgeDays: z.int().min(1).max(120),
  superviseAfter: z.int().min(1).max(250),
});
export type PledgeKind = z.infer<typeof pledgeKind>;

/** The kinds of a pack from a day on, the first of a month. A pledge stays under those it began with. */
export const pledgesVersion = z.object({ from: z.string(), pledges: z.array(pledgeKind) });
