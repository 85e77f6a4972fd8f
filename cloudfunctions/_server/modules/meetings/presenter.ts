import type {
  BranchSetting,
  MakeUp,
  MeetingPage,
  MeetingRow,
  RosterPerson,
} from '@core/modules/meetings/contract';
import type { Vote } from '@core/modules/meetings/votes.contract';
import { countRoster, rateOf, type Counts, type RosterRow } from '@core/modules/meetings/roster';
import { explainVote, isSecret, quorumOf } from '@core/modules/meetings/votes';
import type {
  StoredAbsence,
  StoredAttendance,
  StoredBranchSetting,
  StoredMeeting,
  StoredRosterRow,
  StoredVote,
} from './stored';

type Elsewhere = ReadonlySet<string>;
const NOWHERE: Elsewhere = new Set();

/** A stored roster as the engine takes it; `elsewhere` were at another branch's day of the month. */
export function rosterRows(
  { rows }: Pick<StoredAttendance, 'rows'>,
  elsewhere: Elsewhere = NOWHERE,
): RosterRow[] {
  return rows.map(({ personId, state, homeId, makeUp }) => ({
    personId,
    state,
    visitor: homeId !== undefined,
    elsewhere: elsewhere.has(personId),
    madeUp: makeUp?.confirmedBy !== undefined,
  }));
}

export function countsOf(roster: StoredAttendance, elsewhere?: Elsewhere): Counts {
  return countRoster(rosterRows(roster, elsewhere));
}

/** 补学 that is owed and not confirmed yet. */
export const owesStill = ({ makeUp }: StoredRosterRow): boolean =>
  makeUp !== undefined && makeUp.confirmedBy === undefined;

export function presentMakeUp(makeUp: StoredRosterRow['makeUp']): MakeUp | undefined {
  if (!makeUp) return undefined;
  const { dueOn, content, doneOn, confirmedBy } = makeUp;
  return {
    dueOn,
    ...(content ? { content } : {}),
    ...(doneOn ? { doneOn } : {}),
    confirmed: confirmedBy !== undefined,
  };
}

export function presentAbsence(absence: StoredAbsence): NonNullable<RosterPerson['absence']> {
  const { kind, reason, askedOn, state, decision } = absence;
  return {
    kind,
    reason: reason ?? '',
    askedOn,
    state,
    ...(decision?.reason ? { decision: decision.reason } : {}),
  };
}

/** An event as a row of a list, with its rate once the roster is closed. */
export function presentMeeting(
  meeting: StoredMeeting,
  organizationName: string,
  roster: StoredAttendance | undefined,
  elsewhere?: Elsewhere,
): MeetingRow {
  const { _id, organizationId, kinds, on, time, venue, topic, hours, state } = meeting;
  return {
    meetingId: _id,
    organizationId,
    organizationName,
    kinds,
    on,
    ...(time ? { time } : {}),
    ...(venue ? { venue } : {}),
    topic,
    hours,
    state,
    ...(roster?.state === 'confirmed' ? { rate: rateOf(countsOf(roster, elsewhere)) } : {}),
  };
}

/** What an event is to one member of its branch. */
export function presentMine(
  personId: string,
  roster: StoredAttendance | undefined,
  absence: StoredAbsence | undefined,
  signedIn: boolean,
): NonNullable<MeetingRow['mine']> {
  const row =
    roster?.state === 'confirmed' ? roster.rows.find((r) => r.personId === personId) : undefined;
  const makeUp = presentMakeUp(row?.makeUp);
  return {
    signedIn,
    ...(absence ? { absence: presentAbsence(absence) } : {}),
    ...(row ? { state: row.state } : {}),
    ...(makeUp ? { makeUp } : {}),
  };
}

export function presentVote(stored: StoredVote): Vote {
  const { id, matter, title, ...counts } = stored;
  return {
    voteId: id,
    matter,
    title,
    secret: isSecret(matter),
    ...counts,
    explanation: explainVote(counts, quorumOf(matter)),
  };
}

export function presentSetting(setting: StoredBranchSetting | undefined): BranchSetting {
  const running = (list: readonly { to?: string | undefined }[] = []) => list.some((i) => !i.to);
  return {
    ...(setting ? { habit: setting.habit } : {}),
    ...(setting?.time ? { time: setting.time } : {}),
    ...(setting?.venue ? { venue: setting.venue } : {}),
    hasCommittee: running(setting?.committee),
    hasGroups: running(setting?.groups),
  };
}

/** Where an event stood before its last move. */
export const movedFrom = ({ moves = [] }: StoredMeeting) => {
  const last = moves[moves.length - 1];
  return last ? { movedFrom: last.from } : {};
};

/** Moves of the event and steps of its roster, in their order. */
export function historyOf(
  { moves = [] }: StoredMeeting,
  roster: StoredAttendance | undefined,
  names: ReadonlyMap<string, string>,
): NonNullable<MeetingPage['history']> {
  const steps = [
    ...moves.map((move) => ({ kind: 'moved' as const, ...move })),
    ...(roster?.history ?? []).map(({ rows: _rows, ...step }) => step),
  ];
  return steps
    .sort((a, b) => a.at - b.at)
    .map(({ by, ...step }) => ({ ...step, byName: names.get(by) ?? '' }));
}
