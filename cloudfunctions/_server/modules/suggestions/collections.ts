import { suggestionStateTitles } from '@core/modules/suggestions/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { SuggestionCollections } from './stored';

const STEPS = { answer: '答复', pass: '转办', reopen: '还没解决', withdraw: '收回' } as const;

export const suggestionCollections: CollectionSpecs<SuggestionCollections> = {
  suggestions: {
    indexes: ['personId', 'waitKey', 'waitsIn waitKey', 'sortKey', 'officeId sortKey', 'changedAt'],
    personal: [
      {
        section: 'suggestions',
        where: byField('personId'),
        lines: ({ text, at, state, steps }) => [
          {
            on: dayOfInstant(at),
            text: [
              text,
              suggestionStateTitles[state],
              ...steps.flatMap(({ kind, text: said }) => (said ? [`${STEPS[kind]}：${said}`] : [])),
            ].join(' · '),
          },
        ],
      },
    ],
    removal: 'texts',
  },
};
