/** 投诉与建议: the sender's own list, and the inbox of the 工委 and of the towns that it asks. */
import * as z from '@core/shared/zod';
import { day, id, line, text } from '@core/shared/primitives';
import { ownSuggestion, receivedSuggestion } from './contract';
import { everybody, supervisors } from '@core/modules/access';
import { action } from '@core/modules/action';

const receipt = z.object({ receipt: z.string() });

export const suggestionActions = {
  /** Sends one: to the 工委, from anybody on the roster. */
  'suggestion.submit': action({
    title: '投诉与建议',
    runsIn: 'api',
    input: z.strictObject({ id, text: text(500) }),
    output: receipt,
    access: everybody,
  }),

  /** One's own, the latest first, with what came of each. */
  'suggestion.mine': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      /** Working days in which an answer is due. */
      answerDays: z.int(),
      suggestions: z.array(ownSuggestion),
    }),
    access: everybody,
  }),

  /**
   * Open ones, the oldest first, or those that are done, the latest first. The form says that
   * the 工委 deals with them: a town sees what was passed on to it, and no other.
   */
  'suggestion.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      shelf: z.enum(['open', 'done']).default('open'),
      after: z.string().max(100).optional(),
    }),
    output: z.object({
      today: day,
      suggestions: z.array(receivedSuggestion),
      next: z.string().optional(),
    }),
    access: supervisors,
  }),

  /** The answer, which the sender reads. Of two offices at once one is told that it was answered. */
  'suggestion.answer': action({
    runsIn: 'desk',
    restsOn: ['suggestionId'],
    input: z.strictObject({ id, suggestionId: id, text: line(300) }),
    output: receipt,
    access: supervisors,
  }),

  /** Passes one on, to a town of the sender's or back to the 工委, with a note. The due day stays. */
  'suggestion.pass': action({
    runsIn: 'desk',
    restsOn: ['suggestionId'],
    input: z.strictObject({ id, suggestionId: id, officeId: id, note: line(200) }),
    output: receipt,
    access: supervisors,
  }),

  /** 还没解决, said once by the sender: open again at the 工委, with a new due day. */
  'suggestion.reopen': action({
    title: '还没解决',
    runsIn: 'desk',
    restsOn: ['suggestionId'],
    input: z.strictObject({ id, suggestionId: id, text: line(300) }),
    output: receipt,
    access: everybody,
  }),
};
