/**
 * 诚信卡 (渝永建设: 对离职员工实行诚信卡跟送制，将诚信卡跟送到转出地): goes with a member who moves and
 * is looked for until it has arrived, so that nobody is lost on the way.
 *
 * It says: name, branch, 党员类别, since when a member, the last final star, hours of study.
 * It does not say: phone, points, what was objected to, vetoes, marks, reasons of leaving.
 */
import * as z from '@core/shared/zod';

import { day, id, line } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { cardStateTitles } from './labels';

export const cardState = z.enum(namesOf(cardStateTitles));

/** As it stood on the day of sending: nothing is added later. */
export const cardSays = z.object({
  name: z.string(),
  branchName: z.string(),
  category: z.enum(['full', 'probationary']).optional(),
  /** A day, or a month where no more is known. */
  joined: z.string().optional(),
  /** The last final star; nothing where there was none. */
  stars: z.object({ year: z.int(), title: z.string() }).optional(),
  /** 集中学习 of the running year. */
  hours: z.number(),
});
export type CardSays = z.infer<typeof cardSays>;

/** Where the member goes: a branch of this district, or a place in words. */
export const cardTarget = z.union([
  z.strictObject({ organizationId: id }),
  z.strictObject({ place: line(50) }),
]);

export const cardRow = z.object({
  cardId: id,
  name: z.string(),
  fromName: z.string(),
  toName: z.string(),
  leavesOn: day,
  state: cardState,
  /** By when it should have arrived. */
  dueOn: day,
  overdue: z.boolean(),
  /** The caller is who says that it has arrived. */
  mayArrive: z.boolean(),
});

export const cardPage = cardRow.extend({
  today: day,
  says: cardSays,
  receipt: z.string(),
  /** Agreed to in the app by the member, or on paper and entered by the secretary. */
  consent: z.enum(['own', 'written']),
  sentOn: day,
  sentByName: z.string(),
  end: z.object({ on: day, byName: z.string(), words: z.string().optional() }).optional(),
  mayWithdraw: z.boolean(),
});
