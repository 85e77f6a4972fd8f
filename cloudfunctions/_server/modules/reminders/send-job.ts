/**
 * Sends the day's drafts an hour after they were made. What has been done since
 * silences its reminder; a consent taken back is respected; each draft is sent
 * once at most: it leaves `drafted` before the message goes out.
 */
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredReminder } from './stored';
import type { Deps } from '@server/runtime/deps';
import { beijingHour } from '@server/runtime/jobs/hours';
import type { Job } from '@server/runtime/jobs/job';
import { announcementOf, dueNow, dueWords } from './due';
import { remindersToSend } from './repository';

const SEND_FROM_HOUR = 9;
const CHUNK = 20;
const PAGE = 'packages/main/today/index';

export const sendReminders: Job = async (deps, cursor, deadline) => {
  if (Object.keys(deps.reminders).length === 0) return null;
  if (beijingHour(deps.now()) < SEND_FROM_HOUR) return cursor;
  while (deps.now() < deadline) {
    const drafts = await remindersToSend(deps.store, deps.today, CHUNK);
    if (drafts.length === 0) return null;
    for (const reminder of drafts) await settle(deps, reminder);
  }
  return cursor;
};

async function settle(deps: Deps, reminder: StoredReminder): Promise<void> {
  const person = await deps.store.get('persons', reminder.personId);
  const allowed = person?.allowance?.[reminder.topic]?.allowed ?? 0;
  const template = deps.reminders[reminder.topic];
  const values = person?.openid && allowed > 0 && (await stillDue(deps, reminder, person));
  if (!person?.openid || !template || !values) {
    await deps.store.set('reminders', { ...reminder, state: 'silenced' });
    return;
  }
  // First the ledger, then the message: sent twice is worse than sent once too few.
  await deps.store.set('reminders', { ...reminder, state: 'sent' });
  await use(deps, reminder, 1);
  try {
    const sent = await deps.sendMessage({ openid: person.openid, template, page: PAGE, values });
    if (sent === 'sent') return;
    await deps.store.set('reminders', { ...reminder, state: 'refused' });
    await use(deps, reminder, Infinity);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await deps.store.set('reminders', { ...reminder, state: 'failed', why });
  }
}

type Values = Record<'what' | 'who' | 'dueOn', string>;

/** What the message says now; null when there is nothing left to remind of. */
async function stillDue(
  deps: Deps,
  reminder: StoredReminder,
  person: StoredPerson,
): Promise<Values | null> {
  if (reminder.topic === 'due') {
    const due = await dueNow(deps, person);
    return due && { what: dueWords(due), who: person.name, dueOn: due.dueOn };
  }
  if (reminder.topic === 'partyDay') {
    const meeting = await deps.store.get('meetings', reminder.meetingId ?? '');
    if (!meeting || meeting.state !== 'planned' || meeting.on < deps.today) return null;
    // Drafted before a move: the move has a message of its own.
    return reminder._id.startsWith(announcementOf(meeting))
      ? { what: meeting.topic, who: person.name, dueOn: meeting.on }
      : null;
  }
  const matter = await deps.store.get('matters', reminder._id.slice('promise_'.length));
  return matter?.open
    ? { what: matter.text, who: person.name, dueOn: matter.dueOn ?? deps.today }
    : null;
}

/** Takes consents out of the person's store; all of them when the person refuses. */
async function use(deps: Deps, { personId, topic }: StoredReminder, count: number): Promise<void> {
  await deps.store.transaction(async (tx) => {
    const person = await tx.get('persons', personId);
    if (!person) return;
    const before = person.allowance?.[topic] ?? { allowed: 0, refused: false };
    const left = {
      allowed: Math.max(0, before.allowed - count),
      refused: before.refused || count === Infinity,
    };
    await tx.set('persons', { ...person, allowance: { ...person.allowance, [topic]: left } });
  });
}
