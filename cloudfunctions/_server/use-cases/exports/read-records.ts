/** The records, page by page: roles, contacts, needs and promises, meetings, attendance, points, coverage. */
import type { ExportCell } from '@core/contracts/exports';
import { matterStateTitles } from '@core/contracts/matters';
import { attendanceTitles } from '@core/contracts/meetings';
import { roleTitles } from '@core/contracts/people';
import { unitKind, unitKindTitles } from '@core/contracts/units';
import { dayOfInstant } from '@core/domain/calendar/day';
import { findIn } from '@server/repositories/store';
import type { CollectionName, Collections } from '@server/repositories/stored';
import type { StoredExport } from '@server/repositories/stored-exports';
import { namesIn, scopeNames, subjectNames } from '@server/repositories/tree';
import type { Deps } from '../deps';
import { dayCell, nextOf, PAGE, peoplePage, type ReadStep } from './read-roster';

const CHANNELS = { phone: '电话', online: '线上', onsite: '走访', elsewhere: '在外面谈' } as const;
const MEETING_STATES = { planned: '计划', confirmed: '已确认', cancelled: '已取消' } as const;

/** Documents that hold lists themselves: fewer of them stay under 1 MB. */
const LONG_PAGE = 40;

/** A page of a collection in order of ids; of a town where its documents say so. */
async function page<C extends CollectionName>(
  { store }: Deps,
  collection: C,
  after: string,
  townId?: string,
  limit = PAGE,
): Promise<{ found: Collections[C][]; next?: string }> {
  const found = await store.find(collection, {
    where: { _id: { gt: after }, ...(townId ? { townId } : {}) },
    orderBy: [['_id', 'asc']],
    limit,
  });
  const last = found[limit - 1];
  return { found, ...(last ? { next: last._id } : {}) };
}

const rest = ({ next }: { next?: string }) => (next === undefined ? {} : { next });

export const readRoles: ReadStep = async (deps, head, after) => {
  const people = await peoplePage(deps, head, after);
  const scopes = await scopeNames(deps.store, [
    ...new Set(people.flatMap(({ roles }) => roles.map(({ scopeId }) => scopeId))),
  ]);
  return {
    rows: {
      roles: people.flatMap(({ _id, name, roles }) =>
        roles.map(({ role, scopeId, from, to }): ExportCell[] => [
          name,
          roleTitles[role],
          scopes.get(scopeId) ?? '',
          dayCell(from),
          dayCell(to),
          _id,
        ]),
      ),
    },
    ...nextOf(people),
  };
};

/** A contact says its unit alone: a town's export passes over those of other towns. */
export const readContacts: ReadStep = async (deps, head, after) => {
  const contacts = await page(deps, 'contacts', after);
  const units = await findIn(deps.store, 'units', '_id', [
    ...new Set(contacts.found.map(({ unitId }) => unitId)),
  ]);
  const mine = new Map(
    units.filter((u) => !head.townId || u.townId === head.townId).map((u) => [u._id, u.name]),
  );
  const own = contacts.found.filter(({ unitId }) => mine.has(unitId));
  const names = await namesIn(
    deps.store,
    'persons',
    own.map(({ by }) => by),
  );
  return {
    rows: {
      contacts: own.map(({ corrections = [], ...contact }): ExportCell[] => {
        const { unitId, on, by, text } = contact;
        const facts = corrections.reduce((f, { changes }) => ({ ...f, ...changes }), contact);
        const voided = corrections.some(({ kind }) => kind === 'void');
        return [
          dayCell(on),
          mine.get(unitId) ?? '',
          CHANNELS[facts.channel],
          facts.outcome === 'reached' ? '已联系上' : '未联系上',
          facts.metOwner ? '是' : '否',
          names.get(by) ?? '',
          text ?? null,
          voided ? '已作废' : corrections.length > 0 ? '已更正' : '有效',
          unitId,
        ];
      }),
    },
    ...rest(contacts),
  };
};

export const readMatters: ReadStep = async (deps, head, after) => {
  const matters = await page(deps, 'matters', after, head.townId);
  const units = await namesIn(
    deps.store,
    'units',
    matters.found.map(({ unitId }) => unitId),
  );
  return {
    rows: {
      matters: matters.found.map(({ unitId, kind, text, raisedOn, dueOn, state }) => [
        units.get(unitId) ?? '',
        kind === 'need' ? '诉求' : '承诺',
        text,
        dayCell(raisedOn),
        dayCell(dueOn),
        matterStateTitles[state],
        unitId,
      ]),
    },
    ...rest(matters),
  };
};

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
  const people = await findIn(deps.store, 'persons', '_id', [
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
  { store }: Deps,
  { townId }: StoredExport,
  ids: string[],
): Promise<(id: string) => boolean> {
  if (!townId) return () => true;
  const people = await findIn(store, 'persons', '_id', ids);
  const organizations = await findIn(store, 'partyOrganizations', '_id', ids);
  const own = new Set([
    ...people.filter(({ townIds }) => townIds.includes(townId)).map(({ _id }) => _id),
    ...organizations.filter((one) => one.townId === townId).map(({ _id }) => _id),
  ]);
  return (id) => own.has(id);
}

/** As counted for each 通报, and as it stands: the history of the two coverages. */
export const readCoverage: ReadStep = async (deps, head, after) => {
  const counted = await page(deps, 'reportTowns', after);
  const now = after === '' ? await deps.store.find('figures', { where: {}, limit: 1000 }) : [];
  const towns = await namesIn(
    deps.store,
    'orgNodes',
    now.map(({ townId }) => townId),
  );
  const states = [
    ...counted.found.map(({ facts }) => ({
      on: dayOfInstant(facts.asOf),
      townId: facts.townId,
      name: facts.name,
      coverage: facts.state.coverage,
    })),
    ...now.map(({ businessDate, townId, coverage }) => ({
      on: businessDate,
      townId,
      name: towns.get(townId) ?? '',
      coverage,
    })),
  ].filter(({ townId }) => !head.townId || townId === head.townId);
  return {
    rows: {
      coverage: states.flatMap(({ on, name, coverage }) =>
        unitKind.options.map((kind): ExportCell[] => {
          const { operating, organised, separate, worked } = coverage[kind];
          return [dayCell(on), name, unitKindTitles[kind], operating, organised, separate, worked];
        }),
      ),
    },
    ...rest(counted),
  };
};
