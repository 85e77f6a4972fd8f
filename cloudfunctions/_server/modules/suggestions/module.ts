/** 投诉与建议: sent to the 工委, answered, passed on, opened again. */
import type { suggestionActions } from '@core/modules/suggestions/actions';
import type { RoutesOf } from '@server/runtime/route';
import { answerSuggestion, passSuggestion, reopenSuggestion } from './act';
import { listOwnSuggestions, listSuggestions } from './list';
import { submitSuggestion } from './submit';

type Actions = typeof suggestionActions;

export const api = {
  'suggestion.submit': submitSuggestion,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'suggestion.mine': listOwnSuggestions,
  'suggestion.list': listSuggestions,
  'suggestion.answer': answerSuggestion,
  'suggestion.pass': passSuggestion,
  'suggestion.reopen': reopenSuggestion,
} satisfies RoutesOf<Actions, 'desk'>;
