/** 党日: the events of one's branches around today. Seven requests at most, at any size. */
import type { ActionOutput } from '@core/modules/actions';
import type { Proposal } from '@core/modules/meetings/contract';
import { monthsAhead, proposeDay } from '@core/modules/meetings/party-day';
import { addDays } from '@core/shared/calendar/day';
import { compareNames } from '@core/shared/names/sort-key';
import { mayKeep } from '@server/modules/organizations/policy';
import { scopesOf, type Actor } from '@server/runtime/actor';
import { presentMeeting, presentMine, presentSetting } from './presenter';
import { atMeeting, meetingsOf, rostersOf, absencesWaiting } from './repository';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredAbsence, StoredAttendance, StoredMeeting } from './stored';
import type { Deps } from '@server/runtime/deps';
import { dueIn, meetingFactsOf } from './obligations';
import { organizationsAmong } from '@server/modules/organizations/repository';

type Output = ActionOutput<'meeting.list'>;

/** Events this far back are on the list. */
const BACK_DAYS = 100;
const AHEAD_DAYS = 130;

export async function listMeetings(deps: Deps, actor: Actor): Promise<Output> {
  const { store, today } = deps;
  const ids = [...new Set([...scopesOf(actor, 'secretary'), ...scopesOf(actor, 'member')])];
  const yearStart = `${today.slice(0, 4)}-01-01`;
  const back = addDays(today, -BACK_DAYS);
  const from = back < yearStart ? back : yearStart;
  const [organizations, meetings, rosters, waiting] = await Promise.all([
    organizationsAmong(store, ids),
    meetingsOf(store, ids, from),
    rostersOf(store, ids, from, addDays(today, AHEAD_DAYS)),
    absencesWaiting(store, ids),
  ]);
  const shown = meetings.filter((m) => m.on >= back && m.state !== 'cancelled');
  const mine = await ownParts(deps, actor, shown);
  const rosterOf = new Map(rosters.map((roster) => [roster._id, roster]));
  const nameOf = new Map(organizations.map((o) => [o._id, o.name]));
  return {
    today,
    branches: organizations
      .sort((a, b) => compareNames(a.name, b.name))
      .map((organization) => branchOf(deps, actor, organization, meetings, rosters, waiting)),
    meetings: shown
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .map((meeting) => {
        const { _id, organizationId } = meeting;
        const isMine = scopesOf(actor, 'member').includes(organizationId);
        const row = presentMeeting(meeting, nameOf.get(organizationId) ?? '', rosterOf.get(_id));
        const { rate: _rate, ...withoutRate } = row;
        return {
          ...(mayKeep(actor, meeting) ? row : withoutRate),
          ...(isMine
            ? {
                mine: presentMine(
                  actor.personId,
                  rosterOf.get(_id),
                  mine.absences.get(_id),
                  mine.signedIn.has(_id),
                ),
              }
            : {}),
        };
      }),
  };
}

async function ownParts(deps: Deps, actor: Actor, meetings: readonly StoredMeeting[]) {
  const keys = meetings.map(({ _id }) => atMeeting(_id, actor.personId));
  const where = { _id: { in: keys } };
  const [absences, signIns] =
    keys.length === 0
      ? [[], []]
      : await Promise.all([
          deps.store.find('absences', { where, limit: 500 }),
          deps.store.find('signIns', { where, limit: 500 }),
        ]);
  return {
    absences: new Map(
      absences.map((absence): [string, StoredAbsence] => [absence.meetingId, absence]),
    ),
    signedIn: new Set(signIns.map(({ meetingId }) => meetingId)),
  };
}

function branchOf(
  deps: Deps,
  actor: Actor,
  organization: StoredPartyOrganization,
  meetings: readonly StoredMeeting[],
  rosters: readonly StoredAttendance[],
  waiting: readonly StoredAbsence[],
): Output['branches'][number] {
  const { _id: organizationId, name, townId } = organization;
  const keeps = mayKeep(actor, { organizationId, townId });
  const own = meetings.filter((m) => m.organizationId === organizationId);
  const closed = rosters.filter(
    (r) => r.organizationId === organizationId && r.state === 'confirmed',
  );
  const reported = closed
    .flatMap((roster) => roster.rows)
    .filter(({ makeUp }) => makeUp?.doneOn !== undefined && makeUp.confirmedBy === undefined);
  return {
    organizationId,
    name,
    mayKeep: keeps,
    setting: presentSetting(organization.meetings),
    proposals: keeps ? proposalsOf(deps, organization, own) : [],
    absencesToDecide: keeps ? waiting.filter((a) => a.organizationId === organizationId).length : 0,
    makeUpsToConfirm: keeps ? reported.length : 0,
  };
}

/** The days of this month and the next, and what they could meet beside 固定党日. */
function proposalsOf(
  deps: Deps,
  organization: StoredPartyOrganization,
  meetings: readonly StoredMeeting[],
): Proposal[] {
  const { habit } = organization.meetings ?? {};
  if (!habit) return [];
  const standing = meetings.filter((m) => m.state !== 'cancelled');
  const facts = meetingFactsOf(organization, standing, deps.today);
  return monthsAhead(deps.today).flatMap((month) => {
    const proposed = proposeDay(habit, month, deps.calendar);
    if (!proposed) return [];
    const planned = standing.some((m) => m.on.startsWith(month) && m.kinds.includes('partyDay'));
    return [{ ...proposed, planned, due: dueIn(deps, facts, month) }];
  });
}
