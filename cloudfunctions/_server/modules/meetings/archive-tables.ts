/** Meetings and attendance as the archive has them. */
import type { ExportCell } from '@core/modules/exports/contract';
import type { meetingsArchive as tables } from '@core/modules/meetings/archive-tables';
import { attendanceTitles } from '@core/modules/meetings/contract';
import {
  dayCell,
  LONG_PAGE,
  page,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import { personsById } from '@server/modules/people/repository';
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';

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

const readMeetings: ReadStep = async (deps, head, after) => {
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
const readAttendance: ReadStep = async (deps, head, after) => {
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

export const meetingsArchive: ArchiveReads<typeof tables> = {
  meetings: readMeetings,
  attendance: readAttendance,
};
