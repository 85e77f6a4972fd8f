/** 诉求 and 承诺 as the archive has them. */
import type { mattersArchive as tables } from '@core/modules/matters/archive-tables';
import { matterStateTitles } from '@core/modules/matters/contract';
import {
  dayCell,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import { namesIn } from '@server/runtime/tree';

const readMatters: ReadStep = async (deps, head, after) => {
  const matters = await pageOf(deps, 'matters', after, head.townId);
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

export const mattersArchive: ArchiveReads<typeof tables> = { matters: readMatters };
