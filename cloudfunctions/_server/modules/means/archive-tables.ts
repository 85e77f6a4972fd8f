/** Means: each grant with its sums in 元; what was paid and spent is counted, no account is kept. */
import type { ExportCell } from '@core/modules/exports/contract';
import { grantStateTitles } from '@core/modules/means/labels';
import { yuanOf } from '@core/modules/means/money';
import { grantTitles, namesAround, titlesOf } from './rows';
import {
  dayCell,
  LONG_PAGE,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import type { meansArchive as tables } from '@core/modules/means/archive-tables';

const readMeans: ReadStep = async (deps, head, after) => {
  const page = await pageOf(deps, 'grants', after, head.townId, LONG_PAGE);
  const nameOf = await namesAround(deps, page.found);
  const title = grantTitles(deps);
  const purposes = titlesOf(deps, 'purposes');
  return {
    rows: {
      means: page.found.map((grant): ExportCell[] => [
        nameOf(grant.townId),
        nameOf(grant.subjectId),
        title(grant),
        purposes.get(grant.purpose) ?? grant.purpose,
        grantStateTitles[grant.state],
        yuanOf(grant.fen),
        yuanOf(grant.paid),
        yuanOf(grant.spent),
        dayCell(grant.begunOn),
        grant.ground.words,
      ]),
    },
    ...rest(page),
  };
};

export const meansArchive: ArchiveReads<typeof tables> = { means: readMeans };
