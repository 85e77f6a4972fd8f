/** Pairs: who helps whom, what was done, and what the records said of the goals when they ended. */
import type { ExportCell } from '@core/modules/exports/contract';
import { pairEndTitles } from '@core/modules/pairs/labels';
import { pairStanding } from '@core/modules/pairs/standing';
import { namesAround, pairTitles, partyNameOf } from './rows';
import { pairOf } from './shelf';
import {
  dayCell,
  LONG_PAGE,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import type { pairsArchive as tables } from '@core/modules/pairs/archive-tables';

const readPairs: ReadStep = async (deps, head, after) => {
  const page = await pageOf(deps, 'pairs', after, head.townId, LONG_PAGE);
  const nameOf = await namesAround(deps, page.found);
  const titles = pairTitles(deps);
  return {
    rows: {
      pairs: page.found.map((pair): ExportCell[] => {
        const { done, end } = pairStanding({ reviewMonths: 1 }, pairOf(pair));
        return [
          nameOf(pair.townId),
          titles.get(pair.kind) ?? pair.kind,
          partyNameOf(pair.from, nameOf).name,
          partyNameOf(pair.to, nameOf).name,
          pair.endKind ? pairEndTitles[pair.endKind] : '进行中',
          dayCell(pair.begunOn),
          dayCell(pair.endedOn),
          done.length,
          (end?.goals ?? []).map(({ title, words }) => `${title}：${words}`).join('；'),
        ];
      }),
    },
    ...rest(page),
  };
};

export const pairsArchive: ArchiveReads<typeof tables> = { pairs: readPairs };
