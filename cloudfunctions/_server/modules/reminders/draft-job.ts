/**
 * In the morning of a working day the clock drafts what people have asked to be
 * reminded of: at most one message a week for what is due, and one for each
 * promise, the day before, and one for each event of the branch that is announced. Nobody without a consent in store gets a draft.
 */
import { addDays, toDayNumber } from '@core/shared/calendar/day';
import { periodOf } from '@core/shared/calendar/period';
import { expectedAt, plannedBetween } from '@server/modules/meetings/repository';
import { DuplicateId } from '@server/runtime/store';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredReminder } from './stored';
import type { Deps } from '@server/runtime/deps';
import type { Job } from '@server/runtime/jobs/job';
import { beijingHour } from '@server/runtime/jobs/hours';
import { announcementOf, dueNow } from './due';
import { personsAllowingDue } from '@server/modules/people/repository';
import { promisesDueFrom } from '@server/modules/matters/repository';

const DRAFT_FROM_HOUR = 8;
const CHUNK = 20;
/** An event is announced so many days ahead, or as soon as it is planned. */
const ANNOUNCE_DAYS = 10;

export const draftReminders: Job = async (deps, cursor, deadline) => {
  if (!deps.calendar.isWorkingDay(toDayNumber(deps.today))) return null;
  if (beijingHour(deps.now()) < DRAFT_FROM_HOUR) return cursor;
  let after = cursor;
  if (deps.reminders.promise && after === '') await draftPromises(deps);
  if (deps.reminders.partyDay && after === '') await draftMeetings(deps);
  while (deps.reminders.due && deps.now() < deadline) {
    const people = await personsAllowingDue(deps.store, after, CHUNK);
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
    units: due.units,
    dueOn: due.dueOn,
  });
}

async function draftPromises(deps: Deps): Promise<void> {
  const promises = await promisesDueFrom(deps.store, deps.today);
  for (const { _id, raisedBy, dueOn = deps.today } of promises) {
    const what = { _id: `promise_${_id}`, personId: raisedBy, topic: 'promise' as const };
    await draft(deps, { ...what, units: 1, dueOn });
  }
}

/** Events of the next days, to those expected who have allowed it: one message each, once. */
async function draftMeetings(deps: Deps): Promise<void> {
  const meetings = await plannedBetween(deps.store, deps.today, addDays(deps.today, ANNOUNCE_DAYS));
  for (const meeting of meetings) {
    for (const person of await expectedAt(deps.store, meeting)) {
      if (!person.allowance?.partyDay?.allowed) continue;
      await draft(deps, {
        _id: `${announcementOf(meeting)}${person._id}`,
        personId: person._id,
        topic: 'partyDay',
        meetingId: meeting._id,
        units: 1,
        dueOn: meeting.on,
      });
    }
  }
}

/** A draft that exists already, of an earlier day or run, stays as it is. */
async function draft(
  deps: Deps,
  reminder: Pick<StoredReminder, '_id' | 'personId' | 'topic' | 'meetingId' | 'units' | 'dueOn'>,
): Promise<void> {
  const { today: businessDate } = deps;
  await deps.store
    .add('reminders', { schemaVersion: 1, ...reminder, businessDate, state: 'drafted' })
    .catch((error: unknown) => {
      if (!(error instanceof DuplicateId)) throw error;
    });
}
