/** Pledges: what was promised, and how it came out; of slips nothing goes out. */
import type { ExportCell } from '@core/modules/exports/contract';
import { outcomeTitles, pledgeStateTitles } from '@core/modules/pledges/labels';
import { kindsOf, namesAround, wordsOf } from './rows';
import {
  dayCell,
  LONG_PAGE,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import type { pledgesArchive as tables } from '@core/modules/pledges/archive-tables';

const readPledges: ReadStep = async (deps, head, after) => {
  const page = await pageOf(deps, 'pledges', after, head.townId, LONG_PAGE);
  const nameOf = await namesAround(deps, page.found);
  const kinds = kindsOf(deps);
  return {
    rows: {
      pledges: page.found.map((pledge): ExportCell[] => [
        nameOf(pledge.townId),
        nameOf(pledge.organizationIds[0] ?? ''),
        nameOf(pledge.subjectId),
        kinds.get(pledge.kind)?.title ?? pledge.kind,
        wordsOf(kinds.get(pledge.kind), pledge),
        pledgeStateTitles[pledge.state],
        dayCell(pledge.begunOn),
        dayCell(pledge.until),
        pledge.outcome ? outcomeTitles[pledge.outcome] : '',
        dayCell(pledge.endedOn),
      ]),
    },
    ...rest(page),
  };
};

export const pledgesArchive: ArchiveReads<typeof tables> = { pledges: readPledges };
