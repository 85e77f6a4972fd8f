/** Points as the archive has them. */
import type { ExportCell } from '@core/modules/exports/contract';
import type { pointsArchive as tables } from '@core/modules/points/archive-tables';
import {
  dayCell,
  LONG_PAGE,
  ofTown,
  page,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import type { StoredExport } from '@server/modules/exports/stored';
import { organizationsById } from '@server/modules/organizations/repository';
import { personsById } from '@server/modules/people/repository';
import type { Deps } from '@server/runtime/deps';
import { subjectNames } from '@server/runtime/tree';

const readPoints: ReadStep = async (deps, head, after) => {
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

export const pointsArchive: ArchiveReads<typeof tables> = { points: readPoints };
