import type { ReceivedSuggestion } from '@core/modules/suggestions/contract';
import { dayOfInstant, type Day } from '@core/shared/calendar/day';
import type { StoredSuggestion } from './stored';

type Common = Omit<ReceivedSuggestion, 'senderName' | 'mine' | 'mayAnswer' | 'passTo'>;

/** What the sender and the offices see alike. Offices are named, never who in them. */
export function presentSuggestion(
  { _id, text, at, dueOn, state, officeId, steps }: StoredSuggestion,
  offices: ReadonlyMap<string, string>,
  today: Day,
): Common {
  const nameOf = (id: string): string => offices.get(id) ?? '';
  return {
    suggestionId: _id,
    text,
    at,
    dueOn,
    overdue: state === 'open' && dueOn < today,
    state,
    officeName: nameOf((state === 'answered' && answeredBy(steps)) || officeId),
    steps: steps.map(({ kind, at: on, officeId: by, toId, text: said, inTime }) => ({
      kind,
      on: dayOfInstant(on),
      ...(by ? { officeName: nameOf(by) } : {}),
      ...(toId ? { toName: nameOf(toId) } : {}),
      ...(said ? { text: said } : {}),
      ...(inTime === undefined ? {} : { inTime }),
    })),
  };
}

/** The office that gave the last answer; undefined while nobody has. */
const answeredBy = (steps: StoredSuggestion['steps']): string | undefined =>
  [...steps].reverse().find(({ kind }) => kind === 'answer')?.officeId;

/** Offices whose names a suggestion needs. */
export const officesIn = ({ officeId, steps }: StoredSuggestion): string[] => [
  officeId,
  ...steps.flatMap(({ officeId: by, toId }) => [by, toId].filter((id) => id !== undefined)),
];
