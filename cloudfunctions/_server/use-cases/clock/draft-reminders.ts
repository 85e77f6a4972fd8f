/**
 * In the morning of a working day the clock drafts what people have asked to be
 * reminded of: at most one message a week for what is due, and one for each
 * promise, the day before. Nobody without a consent in store gets a draft.
 */
import { addDays, toDayNumber } from '@core/domain/calendar/day';
import { periodOf } from '@core/domain/calendar/period';
import { DuplicateId } from '@server/repositories/store';
import type { StoredPerson } from '@server/repositories/stored';
import type { StoredReminder } from '@server/repositories/stored-work';
import type { Deps } from '../deps';
import type { Job } from './lease';
import { beijingHour } from './hours';
import { dueNow } from './reminder-due';

const DRAFT_FROM_HOUR = 8;
const CHUNK = 20;

export const draftReminders: Job = async (deps, cursor, deadline) => {
  if (!deps.calendar.isWorkingDay(toDayNumber(deps.today))) return null;
  if (beijingHour(deps.now()) < DRAFT_FROM_HOUR) return cursor;
  let after = cursor;
  if (deps.reminders.promise && after === '') await draftPromises(deps);
  while (deps.reminders.due && deps.now() < deadline) {
    const people = await deps.store.find('persons', {
      where: { 'allowance.due.allowed': { gt: 0 }, _id: { gt: after } },
      orderBy: [['_id', 'asc']],
      limit: CHUNK,
    });
    for (const person of people) await draftDue(deps, person);
    const last = people[CHUNK - 1];
    if (!last) return null;
    after = last._id;
  }
  return deps.reminders.due ? after : null;
};

async function draftDue(deps: Deps, person: StoredPerson): Promise<void> {
  const due = await dueNow(deps, person);
  if (!due) return;
  const week = periodOf('week', deps.today).key;
  await draft(deps, {
    _id: `due_${person._id}_${week}`,
    personId: person._id,
    topic: 'due',
    ...due,
  });
}

async function draftPromises(deps: Deps): Promise<void> {
  const promises = await deps.store.find('matters', {
    where: {
      kind: 'promise',
      open: true,
      dueOn: { gte: deps.today, lte: addDays(deps.today, 1) },
    },
    limit: 1000,
  });
  for (const { _id, raisedBy, dueOn = deps.today } of promises) {
    const what = { _id: `promise_${_id}`, personId: raisedBy, topic: 'promise' as const };
    await draft(deps, { ...what, units: 1, dueOn });
  }
}

/** A draft that exists already, of an earlier day or run, stays as it is. */
async function draft(
  deps: Deps,
  reminder: Pick<StoredReminder, '_id' | 'personId' | 'topic' | 'units' | 'dueOn'>,
): Promise<void> {
  const { today: businessDate } = deps;
  await deps.store
    .add('reminders', { schemaVersion: 1, ...reminder, businessDate, state: 'drafted' })
    .catch((error: unknown) => {
      if (!(error instanceof DuplicateId)) throw error;
    });
}
