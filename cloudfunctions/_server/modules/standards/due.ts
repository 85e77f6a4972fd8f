/** What is due of a check or a run, as it stands beside the log. */
import type { Due } from '@core/modules/standards/contract';
import type { Day } from '@core/shared/calendar/day';
import type { StoredDue } from './stored';

/** Without what was due at the last write: it is worked out anew. */
export function withoutDue<T extends Partial<StoredDue>>(stored: T): Omit<T, keyof StoredDue> {
  const {
    dueOn: _on,
    dueFrom: _from,
    dueBy: _by,
    dueStep: _step,
    dueWhat: _what,
    superviseFrom: _supervise,
    ...rest
  } = stored;
  return rest;
}

/** Whether it stands in somebody's list today. */
export const isDue = ({ dueFrom }: Partial<StoredDue>, today: Day): boolean =>
  Boolean(dueFrom && dueFrom <= today);

/** As a page shows it. */
export const dueOf = (
  { dueWhat = '', dueBy = [], dueOn = '', superviseFrom = '' }: Partial<StoredDue>,
  today: Day,
): Due => ({ what: dueWhat, by: dueBy, dueOn, overdue: today > dueOn, superviseFrom });
