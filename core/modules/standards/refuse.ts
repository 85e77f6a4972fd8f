import type { Refusal } from './contract';
import type { Day } from '@core/shared/calendar/day';

/** Why something may not be done: the rule, in words, and the first day on which it may. */
export const refuse = (rule: string, words: string, from?: Day): Refusal => ({
  rule,
  words,
  ...(from ? { from } : {}),
});
