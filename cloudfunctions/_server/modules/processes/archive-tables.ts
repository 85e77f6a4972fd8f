/** Runs of processes as the archive has them; 发展党员 by step and day, never whose. */
import type { ExportCell } from '@core/modules/exports/contract';
import type { processesArchive as tables } from '@core/modules/processes/archive-tables';
import { runEndTitles } from '@core/modules/processes/contract';
import { namesAround, titlesOf } from '@server/modules/exports/around';
import {
  dayCell,
  LONG_PAGE,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import { practicesOf } from '@server/modules/standards/rules';

const readProcesses: ReadStep = async (deps, head, after) => {
  const page = await pageOf(deps, 'processRuns', after, head.townId, LONG_PAGE);
  const names = await namesAround(deps, page.found);
  const titles = titlesOf(practicesOf(deps).processes.map(({ processes }) => processes));
  return {
    rows: {
      processes: page.found.map((run): ExportCell[] => [
        names.get(run.townId) ?? '',
        // Of a person the branch and its 镇街 alone know who, on the page.
        run.subjectKind === 'person' ? '' : (names.get(run.subjectId) ?? ''),
        titles.get(run.process) ?? run.process,
        run.endKind ? runEndTitles[run.endKind] : '办理中',
        dayCell(run.begunOn),
        dayCell(run.endedOn),
      ]),
    },
    ...rest(page),
  };
};

export const processesArchive: ArchiveReads<typeof tables> = { processes: readProcesses };
