/** How 投诉与建议 were dealt with: never who wrote them, nor what, which the inbox alone shows. */
import type { ExportCell } from '@core/modules/exports/contract';
import type { suggestionsArchive as tables } from '@core/modules/suggestions/archive-tables';
import { suggestionStateTitles } from '@core/modules/suggestions/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { namesIn } from '@server/runtime/tree';
import {
  dayCell,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';

const readSuggestions: ReadStep = async (deps, head, after) => {
  const suggestions = await pageOf(deps, 'suggestions', after);
  const own = suggestions.found.filter(({ officeId }) => !head.townId || officeId === head.townId);
  const offices = await namesIn(
    deps.store,
    'orgNodes',
    own.map(({ officeId }) => officeId),
  );
  return {
    rows: {
      suggestions: own.map(({ at, officeId, state, dueOn, steps }): ExportCell[] => {
        const answer = [...steps].reverse().find(({ kind }) => kind === 'answer');
        return [
          dayCell(dayOfInstant(at)),
          offices.get(officeId) ?? '',
          suggestionStateTitles[state],
          dayCell(dueOn),
          dayCell(answer && dayOfInstant(answer.at)),
          answer ? (answer.inTime ? '是' : '否') : null,
        ];
      }),
    },
    ...rest(suggestions),
  };
};

export const suggestionsArchive: ArchiveReads<typeof tables> = { suggestions: readSuggestions };
