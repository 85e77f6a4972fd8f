/** Standards, processes, pairs, means and pledges in a month's paper: counted once for the report, by the pack's titles. */
import {
  countMeans,
  countPractices,
  type PracticeCount,
} from '@core/modules/reports/count-practices';
import { pairStanding } from '@core/modules/pairs/standing';
import { formatDay } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import { ROW_FIELDS } from '@server/modules/means/rows';
import { meansOn, summedOf } from '@server/modules/means/shelf';
import { pairKindsToday, pairOf } from '@server/modules/pairs/shelf';
import { pledgeKindsOn } from '@server/modules/pledges/shelf';
import { processesToday, standardsToday } from '@server/modules/standards/rules';
import type { Deps } from '@server/runtime/deps';
import { findAll } from '@server/runtime/store';
import { DISTRICT_ID } from '@server/runtime/tree';
import type { StoredReport } from './stored';

const titled = ({ code, title }: { code: string; title: string }) => ({ code, title });

/** Five requests for a thousand of each; none of a pack without them. */
export async function practicesOfMonth(
  deps: Deps,
  { month, scopeId, knownOn }: Pick<StoredReport, 'month' | 'scopeId' | 'knownOn'>,
): Promise<PracticeCount[]> {
  const last = formatDay(periodOfKey(month)?.last ?? 0);
  const where = scopeId === DISTRICT_ID ? {} : { townId: scopeId };
  const { standards } = standardsToday(deps);
  const { processes } = processesToday(deps);
  const { pairs: kinds } = pairKindsToday(deps);
  const channels = meansOn(deps, deps.today)?.means.channels ?? [];
  const year = last.slice(0, 4);
  const { pledges: promises } = pledgeKindsOn(deps, deps.today);
  const [checks, runs, pairs, grants, pledges] = await Promise.all([
    standards.length > 0
      ? findAll(deps.store, 'standardChecks', where, [
          'standard',
          'begunOn',
          'state',
          'heldFrom',
          'heldUntil',
          'replaced',
          'dueOn',
        ])
      : [],
    processes.length > 0
      ? findAll(deps.store, 'processRuns', where, [
          'process',
          'begunOn',
          'state',
          'endKind',
          'endedOn',
          'dueOn',
        ])
      : [],
    kinds.length > 0 ? findAll(deps.store, 'pairs', where) : [],
    channels.length > 0 ? findAll(deps.store, 'grants', { year, ...where }, ROW_FIELDS) : [],
    promises.length > 0 ? findAll(deps.store, 'pledges', where) : [],
  ]);
  const asOf = { last, knownOn };
  return [
    ...countPractices(
      'standard',
      standards.map(titled),
      checks.map(({ standard: code, begunOn, state, heldFrom: doneOn, heldUntil, dueOn }) => ({
        code,
        begunOn,
        open: state === 'open' || state === 'returned',
        doneOn: state === 'accepted' ? doneOn : undefined,
        heldUntil,
        dueOn,
      })),
      asOf,
    ),
    ...countPractices(
      'process',
      processes.map(titled),
      runs.map(({ process: code, begunOn, state, endKind, endedOn, dueOn }) => ({
        code,
        begunOn,
        open: state === 'underWay',
        doneOn: endKind === 'reached' ? endedOn : undefined,
        dueOn,
      })),
      asOf,
    ),
    ...countPractices(
      'pair',
      kinds.map(titled),
      pairs.map((pair) => ({
        code: pair.kind,
        begunOn: pair.begunOn,
        open: pair.state === 'underWay',
        doneOn: pair.endKind === 'reached' ? pair.endedOn : undefined,
        dueOn: pair.dueOn,
        togetherOn: pairStanding({ reviewMonths: 1 }, pairOf(pair)).done.map(({ on }) => on),
      })),
      asOf,
    ),
    ...countMeans(
      channels.map(titled),
      grants.map((grant) => ({ ...summedOf(grant), begunOn: grant.begunOn })),
      last,
    ),
    ...countPractices(
      'pledge',
      promises.map(titled),
      pledges
        .filter(({ state }) => state !== 'draft')
        .map(({ kind: code, begunOn, state, outcome, endedOn, dueOn, entries }) => ({
          code,
          begunOn,
          open: state === 'public',
          doneOn: outcome === 'kept' || outcome === 'released' ? endedOn : undefined,
          dueOn,
          togetherOn: entries.filter(({ kind }) => kind === 'deed').map(({ on }) => on),
        })),
      asOf,
    ),
  ];
}
