/** Roles as the archive has them. */
import type { ExportCell } from '@core/modules/exports/contract';
import type { peopleArchive as tables } from '@core/modules/people/archive-tables';
import { roleTitles } from '@core/modules/people/contract';
import {
  dayCell,
  nextOf,
  ofTown,
  peoplePage,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import { scopeNames } from '@server/runtime/tree';

const readRoles: ReadStep = async (deps, head, after) => {
  const page = await peoplePage(deps, head, after);
  const people = await ofTown(deps, head, page);
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
    ...nextOf(page),
  };
};

export const peopleArchive: ArchiveReads<typeof tables> = { roles: readRoles };
