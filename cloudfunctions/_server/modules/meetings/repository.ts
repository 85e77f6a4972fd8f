/** Meetings of branches: how they and their people are found. */
import { isInvited, homeOn } from '@core/modules/meetings/roster';
import type { StudyEvent } from '@core/modules/meetings/study';
import type { Day } from '@core/shared/calendar/day';
import { periodDays, periodOf } from '@core/shared/calendar/period';
import type { Some, Store } from '@server/runtime/store';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredAbsence, StoredAttendance, StoredMeeting, StoredSignIn } from './stored';

/** A member's row of one confirmed roster. */
type Attended = Required<StudyEvent>;

/** Id of what one person has at one event: a leave, a sign-in. */
export const atMeeting = (meetingId: string, personId: string): string =>
  `${meetingId}_${personId}`;

/** Events of branches from a day on: one request. */
export function meetingsOf(
  store: Store,
  organizationIds: readonly string[],
  from: Day,
): Promise<StoredMeeting[]> {
  return store.find('meetings', {
    where: { organizationId: { in: organizationIds }, on: { gte: from } },
    orderBy: [['on', 'asc']],
    limit: 500,
  });
}

/** Confirmed and reopened rosters of branches within days, both included: one request. */
export function rostersOf(
  store: Store,
  organizationIds: readonly string[],
  from: Day,
  to: Day,
): Promise<StoredAttendance[]> {
  return store.find('attendance', {
    where: { organizationId: { in: organizationIds }, on: { gte: from, lte: to } },
    orderBy: [['on', 'asc']],
    limit: 500,
  });
}

/** Persons of a branch's members who were at another branch's events, by month: one request. */
export async function visitsFrom(
  store: Store,
  organizationId: string,
  from: Day,
  to: Day,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rosters = await store.find('attendance', {
    where: { visitorHomeIds: organizationId, on: { gte: from, lte: to } },
    limit: 500,
  });
  const byMonth = new Map<string, Set<string>>();
  for (const { state, kinds, on, rows } of rosters) {
    if (state !== 'confirmed' || !kinds.includes('partyDay')) continue;
    const month = on.slice(0, 7);
    const people = byMonth.get(month) ?? new Set<string>();
    for (const row of rows) if (row.homeId === organizationId) people.add(row.personId);
    byMonth.set(month, people);
  }
  return byMonth;
}

/** What confirmed rosters say of each of these members, wherever they were: one request. */
export async function attendedBy(
  store: Store,
  personIds: readonly string[],
  from: Day,
  to: Day,
): Promise<ReadonlyMap<string, readonly Attended[]>> {
  const events = new Map<string, Attended[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return events;
  const rosters = await store.find('attendance', {
    where: { personIds: { in: personIds }, on: { gte: from, lte: to } },
    limit: 1000,
  });
  for (const { state: stands, kinds, on, hours, rows } of rosters) {
    if (stands !== 'confirmed') continue;
    for (const { personId, state, makeUp } of rows) {
      const madeUp = makeUp?.confirmedBy !== undefined;
      events.get(personId)?.push({ kinds, on, hours, state, madeUp });
    }
  }
  return events;
}

/** First and last day of the month of a day. */
export const monthOf = (on: Day): { first: Day; last: Day } => periodDays(periodOf('month', on));

type Event = Pick<StoredMeeting, 'organizationId' | 'kinds' | 'on'>;

/** R1, R2: those expected at an event, by name: one request. */
export async function expectedAt(store: Store, event: Event): Promise<StoredPerson[]> {
  const people = await membersAround(store, event.organizationId);
  return people.filter(
    (person) =>
      homeOn(person.roles, event.on) === event.organizationId &&
      isInvited(event.kinds, person.partyPost),
  );
}

/** Everybody who is or was of a branch, by name: one request. */
export function membersAround(store: Store, organizationId: string): Promise<StoredPerson[]> {
  return store.find('persons', {
    where: { 'roles.scopeId': organizationId },
    orderBy: [['sortKey', 'asc']],
    limit: 1000,
  });
}

/** One roster of the branches from a day on, if there is any. */
export const anyRosterSince = (
  store: Store,
  from: string,
  organizationIds: readonly string[],
): Promise<StoredAttendance[]> =>
  store.find('attendance', {
    where: { organizationId: { in: organizationIds }, on: { gte: from } },
    limit: 1,
  });

/** One meeting of a branch, if it ever planned any. */
export const anyMeetingOf = (store: Store, organizationId: string): Promise<StoredMeeting[]> =>
  store.find('meetings', {
    where: { organizationId, on: { gte: '' } },
    limit: 1,
  });

/** Rosters that were changed since a day, a page at a time. */
export const rostersChangedSince = (
  store: Store,
  after: string,
  since: string,
  limit: number,
): Promise<StoredAttendance[]> =>
  store.find('attendance', {
    where: { _id: { gt: after }, changedOn: { gte: since } },
    orderBy: [['_id', 'asc']],
    limit,
  });

/** Planned meetings of all branches within days, both included. */
export const plannedBetween = (store: Store, from: string, to: string): Promise<StoredMeeting[]> =>
  store.find('meetings', {
    where: { state: 'planned', on: { gte: from, lte: to } },
    limit: 1000,
  });

/** Rosters of others on which members of these branches stand, within days, both included. */
export const visitsOfBranches = (
  store: Store,
  from: string,
  to: string,
  organizationIds: readonly string[],
): Promise<StoredAttendance[]> =>
  store.find('attendance', {
    where: { visitorHomeIds: { in: organizationIds }, on: { gte: from, lte: to } },
    limit: 500,
  });

/** 请假 that branches have not decided yet. */
export const absencesWaiting = (
  store: Store,
  organizationIds: readonly string[],
): Promise<StoredAbsence[]> =>
  store.find('absences', {
    where: { organizationId: { in: organizationIds }, state: 'waiting' },
    limit: 200,
  });

/** 请假 for one event. */
export const absencesFrom = (store: Store, meetingId: string): Promise<StoredAbsence[]> =>
  store.find('absences', { where: { meetingId }, limit: 500 });

/** Self sign-ins at one event. */
export const signInsAt = (store: Store, meetingId: string): Promise<StoredSignIn[]> =>
  store.find('signIns', { where: { meetingId }, limit: 500 });

/** The branch's last roster before a day. */
export const rosterBefore = (
  store: Store,
  organizationId: string,
  on: string,
): Promise<StoredAttendance[]> =>
  store.find('attendance', {
    where: { organizationId, on: { lt: on } },
    orderBy: [['on', 'desc']],
    limit: 1,
  });

/** Who has signed in at an event. */
export const signedInAt = (
  store: Store,
  meetingId: string,
): Promise<Some<StoredSignIn, 'personId'>[]> =>
  store.find('signIns', {
    where: { meetingId },
    limit: 1000,
    fields: ['personId'],
  });
