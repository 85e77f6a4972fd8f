/** One event: to a member what is theirs, to whoever keeps the branch the whole roster. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { MeetingPage, RosterPerson } from '@core/modules/meetings/contract';
import { absenceTitles } from '@core/modules/meetings/contract';
import { compareNames } from '@core/shared/names/sort-key';
import { mayDecideIn, mayKeep, seesOwnOnly } from '@server/modules/organizations/policy';
import type { Actor } from '@server/runtime/actor';
import {
  historyOf,
  movedFrom,
  countsOf,
  presentAbsence,
  presentMakeUp,
  presentMeeting,
  presentMine,
  presentVote,
} from './presenter';
import {
  atMeeting,
  expectedAt,
  monthOf,
  visitsFrom,
  absencesFrom,
  signInsAt,
  rosterBefore,
} from './repository';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredAbsence, StoredAttendance, StoredMeeting, StoredRosterRow } from './stored';
import { namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { requireMeeting } from './require-meeting';
import { votersOf } from './votes';

export async function openMeeting(
  deps: Deps,
  actor: Actor,
  { meetingId }: ActionInput<'meeting.open'>,
): Promise<ActionOutput<'meeting.open'>> {
  const meeting = await requireMeeting(deps.store, actor, 'meeting.open', meetingId);
  const roster = (await deps.store.get('attendance', meetingId)) ?? undefined;
  return seesOwnOnly('meeting.open', actor, meeting)
    ? ownPage(deps, actor, meeting, roster)
    : fullPage(deps, actor, meeting, roster);
}

async function ownPage(
  deps: Deps,
  actor: Actor,
  meeting: StoredMeeting,
  roster: StoredAttendance | undefined,
): Promise<MeetingPage> {
  const key = atMeeting(meeting._id, actor.personId);
  const [absence, signedIn, names] = await Promise.all([
    deps.store.get('absences', key),
    deps.store.get('signIns', key),
    namesIn(deps.store, 'partyOrganizations', [meeting.organizationId]),
  ]);
  const row = presentMeeting(meeting, names.get(meeting.organizationId) ?? '', undefined);
  return {
    ...row,
    agenda: meeting.agenda ?? '',
    ...movedFrom(meeting),
    today: deps.today,
    mayKeep: false,
    mine: presentMine(actor.personId, roster, absence ?? undefined, signedIn !== null),
  };
}

async function fullPage(
  deps: Deps,
  actor: Actor,
  meeting: StoredMeeting,
  roster: StoredAttendance | undefined,
): Promise<MeetingPage> {
  const { store } = deps;
  const { _id: meetingId, organizationId, on } = meeting;
  const { first, last } = monthOf(on);
  const [expected, absences, signIns, visits, earlier] = await Promise.all([
    expectedAt(store, meeting),
    absencesFrom(store, meetingId),
    signInsAt(store, meetingId),
    visitsFrom(store, organizationId, first, last),
    rosterBefore(store, organizationId, on),
  ]);
  const closed = roster?.state === 'confirmed' ? roster : undefined;
  const parts: Parts = {
    expected,
    absences: new Map(
      absences.filter(({ state }) => state !== 'withdrawn').map((a) => [a.personId, a]),
    ),
    signedIn: new Set(signIns.map(({ personId }) => personId)),
    elsewhere: (meeting.kinds.includes('partyDay') && visits.get(on.slice(0, 7))) || new Set(),
    earlier: earlier[0],
    decides: (personId) =>
      personId !== actor.personId && mayDecideIn('absence.decide', actor, meeting),
  };
  const rows = closed ? closed.rows : proposedRows(parts, roster);
  const names = await personNames(deps, meeting, roster, rows, expected);
  const page = presentMeeting(meeting, names.get(organizationId) ?? '', closed, parts.elsewhere);
  return {
    ...page,
    agenda: meeting.agenda ?? '',
    ...movedFrom(meeting),
    today: deps.today,
    mayKeep: mayKeep(actor, meeting),
    voters: votersOf(expected),
    ...(closed ? { counts: countsOf(closed, parts.elsewhere) } : {}),
    roster: rows.map((row) => presentRow(row, parts, names)).sort(byName(expected)),
    votes: meeting.votes.map(presentVote),
    ...(meeting.minutes ? { minutes: meeting.minutes } : {}),
    ...(meeting.appraisal ? { appraisal: meeting.appraisal } : {}),
    history: historyOf(meeting, roster, names),
  };
}

interface Parts {
  readonly expected: readonly StoredPerson[];
  readonly absences: ReadonlyMap<string, StoredAbsence>;
  readonly signedIn: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
  /** The branch's roster before this one. */
  readonly earlier: StoredAttendance | undefined;
  /** Whose leave and 补学 the caller decides. */
  readonly decides: (personId: string) => boolean;
}

/** Everybody present, but for what is known already: leave that was granted, who is excused, a roster as it stood. */
function proposedRows(parts: Parts, reopened: StoredAttendance | undefined): StoredRosterRow[] {
  const stood = new Map(reopened?.rows.map((row) => [row.personId, row]));
  const excused = new Map(
    parts.earlier?.rows.filter((r) => r.state === 'excused').map((r) => [r.personId, r]),
  );
  const own = parts.expected.map(({ _id: personId }): StoredRosterRow => {
    const before = stood.get(personId);
    if (before && before.homeId === undefined) return before;
    if (parts.elsewhere.has(personId)) return { personId, state: 'present' };
    const absence = parts.absences.get(personId);
    if (absence?.state === 'granted')
      return { personId, state: 'onLeave', reason: absenceTitles[absence.kind] };
    return excused.get(personId) ?? { personId, state: 'present' };
  });
  const expectedIds = new Set(own.map((row) => row.personId));
  const visitors = (reopened?.rows ?? []).filter(
    (row) => row.homeId !== undefined && !expectedIds.has(row.personId),
  );
  return [...own, ...visitors];
}

function presentRow(
  row: StoredRosterRow,
  parts: Parts,
  names: ReadonlyMap<string, string>,
): RosterPerson {
  const { personId, state, reason, homeId } = row;
  const absence = parts.absences.get(personId);
  const makeUp = presentMakeUp(row.makeUp);
  return {
    personId,
    name: names.get(personId) ?? '',
    state,
    ...(reason ? { reason } : {}),
    ...(homeId ? { visitorOf: names.get(homeId) ?? '' } : {}),
    elsewhere: parts.elsewhere.has(personId),
    signedIn: parts.signedIn.has(personId),
    ...(absence ? { absence: presentAbsence(absence) } : {}),
    ...(makeUp ? { makeUp } : {}),
    ...((absence || makeUp) && parts.decides(personId) ? { mayDecide: true } : {}),
  };
}

/** The branch's own in the order of its list, then visitors by name. */
function byName(expected: readonly StoredPerson[]) {
  const at = new Map(expected.map(({ _id }, i) => [_id, i]));
  const place = (p: RosterPerson): number => at.get(p.personId) ?? expected.length;
  return (a: RosterPerson, b: RosterPerson): number =>
    place(a) - place(b) || compareNames(a.name, b.name);
}

async function personNames(
  deps: Deps,
  { organizationId, moves }: StoredMeeting,
  roster: StoredAttendance | undefined,
  rows: readonly StoredRosterRow[],
  expected: readonly StoredPerson[],
): Promise<Map<string, string>> {
  const known = new Map(expected.map(({ _id, name }) => [_id, name]));
  const others = [
    ...rows.map((row) => row.personId),
    ...(moves ?? []).map(({ by }) => by),
    ...(roster?.history ?? []).map(({ by }) => by),
  ];
  const [people, organizations] = await Promise.all([
    namesIn(
      deps.store,
      'persons',
      others.filter((id) => !known.has(id)),
    ),
    namesIn(deps.store, 'partyOrganizations', [
      organizationId,
      ...rows.flatMap((row) => row.homeId ?? []),
    ]),
  ]);
  return new Map([...known, ...people, ...organizations]);
}
