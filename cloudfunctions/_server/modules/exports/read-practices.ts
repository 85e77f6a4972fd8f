/** Checks of standards, and runs of processes; 发展党员 by step and day, never whose. */
import type { ExportCell } from '@core/modules/exports/contract';
import { runEndTitles } from '@core/modules/processes/contract';
import { checkPhaseTitles } from '@core/modules/standards/contract';
import { phaseOn } from '@server/modules/standards/shelf';
import { practicesOf } from '@server/modules/standards/rules';
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';
import { dayCell, LONG_PAGE, page as pageOf, rest, type ReadStep } from './read-page';

interface About {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly townId: string;
}

/** Three requests a page. */
async function namesAround({ store }: Deps, found: readonly About[]) {
  const idsOf = (kind: string): string[] =>
    found.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const names = await Promise.all([
    namesIn(store, 'units', idsOf('unit')),
    namesIn(store, 'partyOrganizations', idsOf('organization')),
    namesIn(
      store,
      'orgNodes',
      found.map(({ townId }) => townId),
    ),
  ]);
  return new Map(names.flatMap((one) => [...one]));
}

/** Titles by code, of all versions of the pack: the latest goes before. */
const titlesOf = (versions: readonly { readonly code: string; readonly title: string }[][]) =>
  new Map(versions.flat().map(({ code, title }) => [code, title]));

export const readStandards: ReadStep = async (deps, head, after) => {
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

export const readProcesses: ReadStep = async (deps, head, after) => {
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
