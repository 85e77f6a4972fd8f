/** The two coverages as the archive has them. */
import type { ExportCell } from '@core/modules/exports/contract';
import type { figuresArchive as tables } from '@core/modules/figures/archive-tables';
import { unitKind, unitKindTitles } from '@core/modules/units/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import {
  dayCell,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import { namesIn } from '@server/runtime/tree';
import { allFigures } from './repository';

/** As counted for each 通报, and as it stands: the history of the two coverages. */
const readCoverage: ReadStep = async (deps, head, after) => {
  const counted = await pageOf(deps, 'reportTowns', after);
  const now = after === '' ? await allFigures(deps.store) : [];
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

export const figuresArchive: ArchiveReads<typeof tables> = { coverage: readCoverage };
