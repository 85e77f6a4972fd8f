import * as z from '@core/shared/zod';
import { action } from '@core/modules/action';
import { branchOffices } from '@core/modules/access';
import { day, id, line, searchWords } from '@core/shared/primitives';
import { cardPage, cardRow, cardSays, cardTarget } from './contract';

const receipt = z.object({ receipt: z.string() });
const whoever = { member: 'own', ...branchOffices } as const;

export const integrityCardActions = {
  /** Cards that one has to do with: one's own, of or to one's branch, of one's towns; under way first, the soonest due first. */
  'integrityCard.list': action({
    runsIn: 'desk',
    input: z.strictObject({ done: z.boolean().optional(), after: z.string().max(100).optional() }),
    output: z.object({
      today: day,
      /** The pack has the practice. */
      offered: z.boolean(),
      cards: z.array(cardRow),
      next: z.string().optional(),
      /** Under way and past their day: who may be lost on the way. */
      overdue: z.int(),
      /** A secretary sends for members of these branches, a member for themself. */
      maySend: z.boolean(),
    }),
    access: whoever,
  }),

  'integrityCard.open': action({
    runsIn: 'desk',
    input: z.strictObject({ cardId: id }),
    output: cardPage,
    access: whoever,
  }),

  /** What a card would say today, to be read before it is agreed to; with a query branches by name, for where it goes. */
  'integrityCard.prepare': action({
    runsIn: 'desk',
    input: z.strictObject({ personId: id.optional(), query: searchWords.optional() }),
    output: z.object({
      today: day,
      personId: id,
      /** Without a query. */
      says: cardSays.optional(),
      places: z.array(z.object({ organizationId: id, name: z.string() })),
    }),
    access: { member: 'own', secretary: 'own' },
  }),

  'integrityCard.send': action({
    title: '送出诚信卡',
    runsIn: 'desk',
    input: z.strictObject({ id, personId: id, to: cardTarget, leavesOn: day }),
    output: receipt.extend({ cardId: id }),
    access: { member: 'own', secretary: 'own' },
  }),

  /** The receiving branch or its town; of a place elsewhere the sending one, by the answer that it got. */
  'integrityCard.arrive': action({
    title: '诚信卡到达',
    runsIn: 'desk',
    input: z.strictObject({ id, cardId: id, words: line(100).optional() }),
    output: receipt,
    access: { secretary: 'own', townSupervisor: 'own', districtSupervisor: 'all' },
    restsOn: ['cardId'],
  }),

  /** By the member, or by whoever sent it for them, while it is under way. */
  'integrityCard.withdraw': action({
    title: '收回诚信卡',
    runsIn: 'desk',
    input: z.strictObject({ id, cardId: id, words: line(100) }),
    output: receipt,
    access: { member: 'own', secretary: 'own' },
    restsOn: ['cardId'],
  }),
};
