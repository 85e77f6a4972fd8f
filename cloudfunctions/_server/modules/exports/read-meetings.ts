/** Meetings, attendance and points, page by page. */
import type { ExportCell } from '@core/modules/exports/contract';
import { attendanceTitles } from '@core/modules/meetings/contract';
import type { StoredExport } from './stored';
import { namesIn, subjectNames } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { dayCell, ofTown, LONG_PAGE, page, rest, type ReadStep } from './read-page';
import { organizationsById } from '@server/modules/organizations/repository';
import { personsById } from '@server/modules/people/repository';

const MEETING_STATES = { planned: '计划', confirmed: '已确认', cancelled: '已取消' } as const;

const organizationNames = (
  { store }: Deps,
  found: readonly { organizationId: string }[],
): Promise<Map<string, string>> =>
  namesIn(
    store,
    'partyOrganizations',
    found.map(({ organizationId }) => organizationId),
  );

export const readMeetings: ReadStep = async (deps, head, after) => {
  const meetings = await page(deps, 'meetings', after, head.townId);
  const names = await organizationNames(deps, meetings.found);
  const titles = new Map(
    deps.pack.cadence.flatMap(({ obligations }) => obligations.map((o) => [o.code, o.short])),
  );
  return {
    rows: {
      meetings: meetings.found.map(({ on, organizationId, kinds, topic, hours, state }) => [
        dayCell(on),
        names.get(organizationId) ?? '',
        kinds.map((kind) => titles.get(kind) ?? kind).join('、'),
        topic,
        hours,
        MEETING_STATES[state],
        organizationId,
      ]),
    },
    ...rest(meetings),
  };
};

/** Confirmed rosters only; a reopened one counts for nothing yet. */
export const readAttendance: ReadStep = async (deps, head, after) => {
  const rosters = await page(deps, 'attendance', after, head.townId, LONG_PAGE);
  const confirmed = rosters.found.filter(({ state }) => state === 'confirmed');
  const names = await organizationNames(deps, confirmed);
  const people = await personsById(deps.store, [
    ...new Set(confirmed.flatMap(({ personIds }) => personIds)),
  ]);
  const nameOf = new Map(people.map(({ _id, name }) => [_id, name]));
  return {
    rows: {
      attendance: confirmed.flatMap(({ on, organizationId, rows }) =>
        rows.map(({ personId, state, reason, makeUp }): ExportCell[] => [
          dayCell(on),
          names.get(organizationId) ?? '',
          nameOf.get(personId) ?? '',
          attendanceTitles[state],
          reason ?? null,
          dayCell(makeUp?.doneOn),
          organizationId,
        ]),
      ),
    },
    ...rest(rosters),
  };
};

export const readPoints: ReadStep = async (deps, head, after) => {
  const years = await page(deps, 'pointYears', after, undefined, LONG_PAGE);
  const subjectIds = years.found.map(({ subjectId }) => subjectId);
  const own = await inScope(deps, head, subjectIds);
  const names = await subjectNames(
    deps.store,
    subjectIds.filter((id) => own(id)),
  );
  const titles = new Map(
    deps.pack.points.flatMap(({ member, organization }) =>
      [...member.indicators, ...organization.indicators].map((i) => [i.code, i.title]),
    ),
  );
  return {
    rows: {
      points: years.found
        .filter(({ subjectId }) => own(subjectId))
        .flatMap(({ subjectId, year, entries }) =>
          entries.map(({ on, indicator, points }): ExportCell[] => [
            dayCell(on),
            names.get(subjectId) ?? '',
            titles.get(indicator) ?? indicator,
            points / 100,
            year,
            subjectId,
          ]),
        ),
    },
    ...rest(years),
  };
};

/** Whether a person or party organisation belongs to the export's town. */
async function inScope(
  deps: Deps,
  head: StoredExport,
  ids: string[],
): Promise<(id: string) => boolean> {
  const { store } = deps;
  const { townId } = head;
  if (!townId) return () => true;
  const people = await ofTown(deps, head, await personsById(store, ids));
  const organizations = await organizationsById(store, ids);
  const own = new Set([
    ...people.map(({ _id }) => _id),
    ...organizations.filter((one) => one.townId === townId).map(({ _id }) => _id),
  ]);
  return (id) => own.has(id);
}
