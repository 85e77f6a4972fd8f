import type { suggestionActions } from '@core/modules/suggestions/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ work }: World) =>
  ({
    'suggestion.submit': {
      requests: 6,
      call: unscoped(() => ({ id: id(), text: '建议' })),
      full: () => ({ id: 'a3', text: '建议' }),
    },
    'suggestion.mine': { requests: 3, call: unscoped(), full: () => ({}) },
    'suggestion.list': {
      requests: 5,
      call: unscoped(),
      full: () => ({ shelf: 'done', after: 'x' }),
    },
    'suggestion.answer': {
      requests: 8,
      call: scoped(async (town) => ({
        id: id(),
        suggestionId: await work.passedSuggestion(town),
        text: '已改',
      })),
      full: () => ({ id: 'a31', suggestionId: 'a3', text: '已改' }),
    },
    'suggestion.pass': {
      requests: 8,
      call: scoped(async (town) => ({
        id: id(),
        suggestionId: await work.passedSuggestion(town),
        officeId: 'committee',
        note: '不归本镇街',
      })),
      full: () => ({ id: 'a32', suggestionId: 'a3', officeId: 'committee', note: '请办理' }),
    },
    'suggestion.reopen': {
      requests: 7,
      call: unscoped(async (_town, openid) => ({
        id: id(),
        suggestionId: await work.answeredSuggestion(openid),
        text: '还没解决',
      })),
      full: () => ({ id: 'a33', suggestionId: 'a3', text: '还没解决' }),
    },
  }) satisfies FixturesOf<typeof suggestionActions>;
