/**
 * Until 2026-11-28 投诉与建议 were kept and nobody was asked for an answer: each waits for the
 * 工委 now, due so many working days after it came in, which for most has passed.
 */
import { dayOfInstant } from '@core/shared/calendar/day';
import { afterWorkingDays } from '@core/shared/calendar/deadline';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { ourSuggestions } from '@core/rulepacks/ours';
import { COMMITTEE_ID } from '../tree';
import type { Migration } from './migration';

export const suggestionsWait: Migration<'suggestions'> = {
  name: '003-suggestions-wait',
  collection: 'suggestions',
  async migrate(suggestion, reader) {
    // What an earlier release wrote had no state.
    const { state } = suggestion as { state?: string };
    if (state) return null;
    const { _id, at } = suggestion;
    const written = await reader.get('audit', _id);
    return {
      ...suggestion,
      receipt: written?.receipt ?? '',
      state: 'open',
      officeId: COMMITTEE_ID,
      dueOn: afterWorkingDays(dayOfInstant(at), ourSuggestions.answerDays, createWorkCalendar()),
      steps: [],
      changedAt: at,
      waitKey: `${String(at).padStart(15, '0')}_${_id}`,
      waitsIn: [COMMITTEE_ID],
    };
  },
};
