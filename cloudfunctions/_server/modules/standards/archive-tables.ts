/** Checks of standards as the archive has them. */
import type { ExportCell } from '@core/modules/exports/contract';
import type { standardsArchive as tables } from '@core/modules/standards/archive-tables';
import { checkPhaseTitles } from '@core/modules/standards/contract';
import { namesAround, titlesOf } from '@server/modules/exports/around';
import {
  dayCell,
  LONG_PAGE,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import { practicesOf } from './rules';
import { phaseOn } from './shelf';

const readStandards: ReadStep = async (deps, head, after) => {
  const page = await pageOf(deps, 'standardChecks', after, head.townId, LONG_PAGE);
  const names = await namesAround(deps, page.found);
  const titles = titlesOf(practicesOf(deps).standards.map(({ standards }) => standards));
  return {
    rows: {
      standards: page.found.map((check): ExportCell[] => [
        names.get(check.townId) ?? '',
        names.get(check.subjectId) ?? '',
        titles.get(check.standard) ?? check.standard,
        checkPhaseTitles[phaseOn(check, deps.today)],
        dayCell(check.begunOn),
        dayCell(check.heldFrom),
        dayCell(check.heldUntil),
      ]),
    },
    ...rest(page),
  };
};

export const standardsArchive: ArchiveReads<typeof tables> = { standards: readStandards };
