/** The roster, page by page: units with their responsibilities, party organisations, instructors, members. */
import type { ExportCell, ExportRows } from '@core/contracts/exports';
import {
  formationTitles,
  organizationKindTitles,
  statusTitles,
  unitKindTitles,
} from '@core/contracts/units';
import { addDays } from '@core/domain/calendar/day';
import { dutiesOf } from '@core/domain/roster/check-members';
import { closuresText } from '@core/domain/roster/read-closures';
import { isInForce } from '@server/policies/actor';
import { maskPhone } from '@server/presenters/mask';
import { findIn } from '@server/repositories/store';
import type { StoredPerson, StoredUnit, StoredUnitYear } from '@server/repositories/stored';
import type { StoredExport } from '@server/repositories/stored-exports';
import { namesIn } from '@server/repositories/tree';
import { unitYearId, yearOf } from '@server/repositories/unit-years';
import type { Deps } from '../deps';

export interface ReadPage {
  readonly rows: ExportRows;
  /** Where the step goes on; absent when it has read all. */
  readonly next?: string;
}
export type ReadStep = (deps: Deps, head: StoredExport, after: string) => Promise<ReadPage>;

/** Documents of one page: with their years and names a page stays under 1 MB. */
export const PAGE = 200;

export const dayCell = (day: string | undefined): ExportCell => (day ? { day } : null);

/** Where a page ended, when there may be another. */
export const nextOf = (page: readonly { sortKey: string }[]): Pick<ReadPage, 'next'> => {
  const last = page[PAGE - 1];
  return last ? { next: last.sortKey } : {};
};

export const unitPage = (deps: Deps, head: StoredExport, after: string): Promise<StoredUnit[]> =>
  deps.store.find('units', {
    where: { sortKey: { gt: after }, ...(head.townId ? { townId: head.townId } : {}) },
    orderBy: [['sortKey', 'asc']],
    limit: PAGE,
  });

export const readUnits: ReadStep = async (deps, head, after) => {
  const page = await unitPage(deps, head, after);
  const turns = await turnsOf(deps, head, page);
  const people = await findIn(deps.store, 'persons', '_id', [
    ...new Set(turns.map(({ instructorId }) => instructorId)),
  ]);
  const nameOf = new Map(people.map(({ _id, name }) => [_id, name]));
  const phone = phoneIn(head);
  return {
    rows: {
      units: page.map((unit) => [
        unit.name,
        unit.creditCode ?? null,
        unitKindTitles[unit.kind],
        unit.townName,
        unit.headcount ?? null,
        formationTitles[unit.formation],
        statusTitles[unit.status],
        closuresText(unit.closures) || null,
        dayCell(unit.recordsFrom),
        phone(unit.phone),
        unit._id,
      ]),
      responsibilities: turns.flatMap(({ unit, instructorId, from, to }) => {
        const name = nameOf.get(instructorId);
        if (!name) return [];
        // The sheet writes the last day, the records the day after it.
        const last = to && addDays(to, -1);
        return [[unit.name, name, dayCell(from), dayCell(last), unit._id, instructorId]];
      }),
    },
    ...nextOf(page),
  };
};

type Turn = { unit: StoredUnit; instructorId: string; from: string; to?: string | undefined };

/** 帮建 of this year and the one before, each once; the later year knows how it went on. */
async function turnsOf(deps: Deps, head: StoredExport, page: StoredUnit[]): Promise<Turn[]> {
  const year = yearOf(head.asOf);
  const years: StoredUnitYear[] = [];
  for (const one of [year - 1, year]) {
    const ids = page.map(({ _id }) => unitYearId(_id, one));
    years.push(...(await findIn(deps.store, 'unitYears', '_id', ids)));
  }
  return page.flatMap((unit) => {
    const turns = new Map<string, Turn>();
    for (const { unitId, facts } of years) {
      if (unitId !== unit._id) continue;
      for (const { kind, instructorId, from, to } of facts.responsibilities) {
        if (kind !== '帮建' || (to && to <= from)) continue;
        turns.set(`${from}|${instructorId}`, { unit, instructorId, from, to });
      }
    }
    return [...turns.keys()].sort().flatMap((key) => turns.get(key) ?? []);
  });
}

export const readOrganizations: ReadStep = async (deps, head, after) => {
  const page = await deps.store.find('partyOrganizations', {
    where: { _id: { gt: after }, ...(head.townId ? { townId: head.townId } : {}) },
    orderBy: [['_id', 'asc']],
    limit: PAGE,
  });
  const current = page.filter(({ endedOn }) => !endedOn || endedOn > head.asOf);
  const units = await findIn(deps.store, 'units', '_id', [
    ...new Set(current.flatMap(({ unitIds }) => unitIds)),
  ]);
  const unitName = new Map(units.map(({ _id, name }) => [_id, name]));
  const above = await namesIn(
    deps.store,
    'partyOrganizations',
    current.flatMap(({ parentId }) => parentId ?? []),
  );
  const towns = await namesIn(
    deps.store,
    'orgNodes',
    current.map(({ townId }) => townId),
  );
  const last = page[PAGE - 1];
  return {
    rows: {
      partyOrganizations: current.map((one) => [
        one.name,
        one.unitIds
          .flatMap((id) => unitName.get(id) ?? [])
          .sort()
          .join('、') || null,
        organizationKindTitles[one.kind],
        (one.parentId && above.get(one.parentId)) || null,
        towns.get(one.townId) ?? null,
        dayCell(one.electedOn),
        one.termYears ?? null,
        one._id,
      ]),
    },
    ...(last ? { next: last._id } : {}),
  };
};

/** A page of the people who hold a role, by name; of a town where the export is one's. */
export async function peoplePage(
  deps: Deps,
  head: StoredExport,
  after: string,
  role?: StoredPerson['roles'][number]['role'],
): Promise<StoredPerson[]> {
  return deps.store.find('persons', {
    where: {
      sortKey: { gt: after },
      ...(role ? { 'roles.role': role } : {}),
      ...(head.townId ? { townIds: head.townId } : {}),
    },
    orderBy: [['sortKey', 'asc']],
    limit: PAGE,
  });
}

export const readInstructors: ReadStep = async (deps, head, after) => {
  const page = await peoplePage(deps, head, after, 'instructor');
  const phone = phoneIn(head);
  const instructs = ({ roles, erasedOn }: StoredPerson): boolean =>
    !erasedOn && roles.some((r) => r.role === 'instructor' && isInForce(r, head.asOf));
  return {
    rows: {
      instructors: page
        .filter(instructs)
        .map((one) => [one.name, one.dispatchedBy ?? null, phone(one.phone), one._id]),
    },
    ...nextOf(page),
  };
};

const CATEGORIES = { full: '正式党员', probationary: '预备党员' } as const;

export const readMembers: ReadStep = async (deps, head, after) => {
  const page = await peoplePage(deps, head, after, 'member');
  const phone = phoneIn(head);
  const homeOf = ({ roles, erasedOn }: StoredPerson): string | undefined =>
    erasedOn
      ? undefined
      : roles.find((r) => r.role === 'member' && isInForce(r, head.asOf))?.scopeId;
  const homes = await namesIn(
    deps.store,
    'partyOrganizations',
    page.flatMap((one) => homeOf(one) ?? []),
  );
  return {
    rows: {
      members: page.flatMap((one): ExportCell[][] => {
        const home = homeOf(one);
        const name = home && homes.get(home);
        if (!home || !name) return [];
        const category = one.category ? CATEGORIES[one.category] : null;
        const duty = dutyOf(one, home, head.asOf);
        const joined = dayCell(one.joinedOn);
        return [[one.name, name, category, duty, joined, phone(one.phone), one._id, home]];
      }),
    },
    ...nextOf(page),
  };
};

/** The post as written; where it and the role of secretary disagree, the role is said. */
function dutyOf({ partyPost, roles }: StoredPerson, home: string, on: string): string | null {
  const leads = roles.some((r) => r.role === 'secretary' && r.scopeId === home && isInForce(r, on));
  if (leads === dutiesOf(partyPost).isSecretary) return partyPost ?? null;
  return leads ? '书记' : null;
}

/** In full on a roster, which is read back, or where it was asked for with the reason; else masked. */
export const phoneIn =
  ({ kind, withPhones }: Pick<StoredExport, 'kind' | 'withPhones'>) =>
  (phone: string | undefined): string | null =>
    !phone ? null : kind === 'roster' || withPhones ? phone : maskPhone(phone);
