import * as z from '@core/shared/zod';
import { followUpCase, followUpRow } from './contract';
import { day, id, line, text } from '@core/shared/primitives';
import { followUpStep } from './rules.contract';
import { action } from '@core/modules/action';
import { supervisors } from '@core/modules/access';

const receipt = z.object({ receipt: z.string() });
/** The other side: whose mark it is, the secretaries of the unit's party organisation; a 镇街 whose own deadline it is. */
const otherSide = { instructor: 'own', secretary: 'own', townSupervisor: 'own' } as const;
export const bothSides = { ...otherSide, ...supervisors } as const;

/** What the list of a supervisor is divided into. */
export const followUpShelf = z.enum(['draft', 'awaiting', 'toClose', 'ended']);
export type FollowUpShelf = z.infer<typeof followUpShelf>;

const issued = {
  id,
  followUpId: id,
  /** What is asked for. */
  requirement: line(200),
  /** Who is to reply. */
  responsibleId: id,
};

export const followUpActions = {
  /** Cases of one's towns on one shelf, by due date: drafts by the day they were drafted. */
  'followUp.list': action({
    runsIn: 'desk',
    input: z.strictObject({ shelf: followUpShelf, after: z.string().max(100).optional() }),
    output: z.object({
      today: day,
      followUps: z.array(followUpRow),
      /** Cases on each shelf that still has something to do, at most 100 counted. */
      counts: z.object({ draft: z.int(), awaiting: z.int(), toClose: z.int() }),
      next: z.string().optional(),
    }),
    access: supervisors,
  }),

  /** Cases about oneself, or for oneself to reply to, the latest first. */
  'followUp.mine': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({ today: day, followUps: z.array(followUpRow) }),
    access: otherSide,
  }),

  /** One case with both sides. */
  'followUp.open': action({
    runsIn: 'desk',
    input: z.strictObject({ followUpId: id }),
    output: z.object({
      today: day,
      followUp: followUpCase,
      /** People who may be asked for the reply. */
      responsible: z.array(z.object({ personId: id, name: z.string(), title: z.string() })),
      may: z.object({
        sign: z.boolean(),
        drop: z.boolean(),
        reply: z.boolean(),
        close: z.boolean(),
        /** The next step, and the first day of it; absent where none may follow. */
        raise: z.object({ step: followUpStep, from: day }).optional(),
      }),
      /** Why nothing can be signed now, in words. */
      hindrance: z.string().optional(),
    }),
    access: bothSides,
  }),

  /** A person has verified the draft and signs it. Refused while something waits, or the basis is gone. */
  'followUp.sign': action({
    runsIn: 'desk',
    input: z.strictObject(issued),
    output: receipt.extend({ number: z.string(), dueOn: day }),
    access: supervisors,
  }),

  /** A draft that shall not be signed, with the reason. */
  'followUp.drop': action({
    runsIn: 'desk',
    input: z.strictObject({ id, followUpId: id, reason: line(200) }),
    output: receipt,
    access: supervisors,
  }),

  /** The other side's reply, kept beside the step. */
  'followUp.reply': action({
    title: '督办回复',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      followUpId: id,
      text: text(500).refine((t) => t.length > 0, '请写下回复'),
    }),
    output: receipt,
    access: otherSide,
  }),

  /** 销号. */
  'followUp.close': action({
    runsIn: 'desk',
    input: z.strictObject({ id, followUpId: id, reason: line(200) }),
    output: receipt,
    access: supervisors,
  }),

  /** The next step, signed anew: the reply did not come in time, or is refused with this reason. */
  'followUp.raise': action({
    runsIn: 'desk',
    input: z.strictObject({ ...issued, step: followUpStep, reason: line(200) }),
    output: receipt.extend({ number: z.string(), dueOn: day }),
    access: supervisors,
  }),
};
