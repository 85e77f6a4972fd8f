/**
 * What confirmed rosters say of a member and of a branch, for points. Nobody enters
 * them: they follow from the roster, and a roster that is reopened says nothing.
 *
 * F1 A fact's id is the home obligation and the month, so that a member who was at
 *    two branches' days has one fact of each: with the member's own id it is the
 *    points' id.
 * F2 Who was present anywhere in the month was not absent from it.
 * F3 A reopened roster gives no facts: what it gave is taken back.
 * F4 The year's hours are reached on the day of the event that reaches them.
 */
import type { Day } from '@core/shared/calendar/day';
import { periodOf } from '@core/shared/calendar/period';
import type { AttendanceState } from './labels';
import { reaches, type Rate } from './roster';
import { studyHours, type StudyEvent } from './study';

/** One thing that rosters say; `record` and `fact` are the names that rule packs use. */
export interface AttendanceFact {
  readonly record: 'partyDay' | 'meeting' | 'study';
  readonly fact: string;
  readonly id: string;
  readonly on: Day;
}

/** A member's row of one confirmed roster. */
export interface MemberEvent {
  readonly kinds: readonly string[];
  readonly on: Day;
  readonly state: AttendanceState;
  readonly madeUp?: boolean;
}

/** What attending each kind is called in the packs. */
const MEETINGS: Readonly<Record<string, { member: string; branch: string }>> = {
  memberMeeting: { member: 'assemblyPresent', branch: 'assembly' },
  committeeMeeting: { member: 'smallMeetingPresent', branch: 'smallMeeting' },
  groupMeeting: { member: 'smallMeetingPresent', branch: 'smallMeeting' },
  lecture: { member: 'lecturePresent', branch: 'lecture' },
  lifeMeeting: { member: 'organizationLifePresent', branch: 'organizationLife' },
  appraisal: { member: 'appraisalPresent', branch: 'appraisal' },
};

const idOf = (kind: string, on: Day): string => `${kind}_${on.slice(0, 7)}`;

/** Facts of one member from the rows of all confirmed rosters that name the member. */
export function memberFacts(events: readonly MemberEvent[]): AttendanceFact[] {
  const inOrder = [...events].sort((a, b) => (a.on < b.on ? -1 : 1));
  const present = new Set(
    inOrder
      .filter((event) => event.state === 'present')
      .flatMap(({ kinds, on }) => kinds.map((kind) => idOf(kind, on))),
  );
  const facts = new Map<string, AttendanceFact>();
  const add = (record: AttendanceFact['record'], fact: string, kind: string, on: Day): void => {
    const id = idOf(kind, on);
    const key = `${fact}/${id}`;
    if (!facts.has(key)) facts.set(key, { record, fact, id, on });
  };
  for (const { kinds, on, state, madeUp } of inOrder) {
    for (const kind of kinds) {
      const meeting = MEETINGS[kind];
      if (meeting && state === 'present') add('meeting', meeting.member, kind, on);
      if (kind !== 'partyDay') continue;
      if (state === 'present') add('partyDay', 'present', kind, on);
      if (present.has(idOf(kind, on))) continue;
      if (state === 'absent') add('partyDay', 'absent', kind, on);
      if (madeUp) add('partyDay', 'madeUp', kind, on);
    }
  }
  return [...facts.values()];
}

/** A branch's own event with its confirmed rate. */
export interface BranchEvent {
  readonly kinds: readonly string[];
  readonly on: Day;
  readonly rate: Rate;
  /** 补学 still owed. */
  readonly owing: number;
}

/** Facts of a branch from its confirmed rosters. */
export function branchFacts(
  events: readonly BranchEvent[],
  /** The share that was asked for on a day. */
  floorOn: (on: Day) => number,
  today: Day,
): AttendanceFact[] {
  const facts: AttendanceFact[] = [];
  for (const { kinds, on, rate } of events) {
    for (const kind of kinds) {
      const meeting = MEETINGS[kind];
      const id = idOf(kind, on);
      if (meeting) facts.push({ record: 'meeting', fact: meeting.branch, id, on });
      if (kind !== 'partyDay') continue;
      facts.push({ record: 'partyDay', fact: 'held', id, on });
      if (reaches(rate, floorOn(on)))
        facts.push({ record: 'partyDay', fact: 'rateReached', id, on });
    }
  }
  return [...facts, ...allMadeUp(events, today)];
}

/** Quarters that are over, had somebody away, and in which everybody has made up. */
function allMadeUp(events: readonly BranchEvent[], today: Day): AttendanceFact[] {
  const quarters = new Map<string, { on: Day; away: number; owing: number; over: boolean }>();
  for (const { kinds, on, rate, owing } of events) {
    if (!kinds.includes('partyDay')) continue;
    const { key } = periodOf('quarter', on);
    const before = quarters.get(key);
    quarters.set(key, {
      on: before && before.on > on ? before.on : on,
      away: (before?.away ?? 0) + rate.of - rate.present,
      owing: (before?.owing ?? 0) + owing,
      over: periodOf('quarter', today).key !== key,
    });
  }
  return [...quarters].flatMap(([key, { on, away, owing, over }]) =>
    over && away > 0 && owing === 0
      ? [{ record: 'partyDay' as const, fact: 'allMadeUp', id: `partyDay_${key}`, on }]
      : [],
  );
}

/** F4: at most one fact; `year` names it. */
export function hoursFact(
  events: readonly StudyEvent[],
  required: number,
  year: string,
): AttendanceFact[] {
  const inOrder = [...events].sort((a, b) => (a.on < b.on ? -1 : 1));
  const reaching = inOrder.find((_, i) => studyHours(inOrder.slice(0, i + 1)) >= required);
  return reaching
    ? [{ record: 'study', fact: 'hoursReached', id: `study_${year}`, on: reaching.on }]
    : [];
}
