/** 诚信卡 as the archive has them: from where to where, never whose. */
import type { integrityCardsArchive as tables } from '@core/modules/integrity-cards/archive-tables';
import { cardStateTitles } from '@core/modules/integrity-cards/labels';
import type { ExportCell } from '@core/modules/exports/contract';
import {
  dayCell,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import { namesIn } from '@server/runtime/tree';

const readCards: ReadStep = async (deps, head, after) => {
  const cards = await pageOf(deps, 'integrityCards', after);
  const { townId } = head;
  const own = cards.found.filter(({ townIds }) => !townId || townIds.includes(townId));
  const names = await namesIn(
    deps.store,
    'partyOrganizations',
    own.flatMap(({ organizationIds }) => organizationIds),
  );
  return {
    rows: {
      integrityCards: own.map(({ on, fromId, toId, leavesOn, dueOn, state, end }): ExportCell[] => [
        dayCell(on),
        names.get(fromId) ?? '',
        toId ? (names.get(toId) ?? '') : '外地',
        dayCell(leavesOn),
        dayCell(dueOn),
        cardStateTitles[state],
        dayCell(end?.on),
      ]),
    },
    ...rest(cards),
  };
};

export const integrityCardsArchive: ArchiveReads<typeof tables> = { integrityCards: readCards };
