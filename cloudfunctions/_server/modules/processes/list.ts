/** Runs of one process in the caller's scope: counts by state and town, and a page by due day. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { Process } from '@core/modules/processes/rules.contract';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAll, type Where } from '@server/runtime/store';
import { listTowns } from '@server/runtime/tree';
import { busiest } from '@server/modules/standards/busiest';
import { isDue } from '@server/modules/standards/due';
import { processesToday } from '@server/modules/standards/rules';
import { namesTowns } from './policy';
import type { StoredRun } from './stored';
import { ROW_FIELDS, runRows, type ListedRun } from './rows';

type Input = ActionInput<'process.list'>;
type Output = ActionOutput<'process.list'>;

const PAGE = 30;
const NEVER = '9999';

export async function listProcesses(deps: Deps, actor: Actor, input: Input): Promise<Output> {
  const { store, today } = deps;
  const own = decidesIn('process.list', actor);
  if (input.townId) {
    requireGrant('process.list', actor, (grant) => grant.scopeId === input.townId);
  }
  const towns = (await listTowns(store)).filter(({ id }) => !own || own.includes(id));
  const { processes } = processesToday(deps);
  const reach = own ? { townId: { in: own } } : {};
  const seen = new Set(namesTowns(actor));
  // It opens with what the caller may read: of persons the branch and its 镇街 alone know.
  const known = processes.filter(({ subject }) => subject !== 'person' || seen.size > 0);
  const of = (more: Where<StoredRun>) => (one: Process) =>
    store.count('processRuns', { ...reach, ...more, process: one.code });
  const chosen = input.process
    ? processes.find(({ code }) => code === input.process)
    : await busiest(known, of({ state: 'underWay' }), of({}));
  const found = chosen
    ? await findAll(store, 'processRuns', { process: chosen.code, ...reach }, ROW_FIELDS)
    : [];
  const all = found.map((run) => ({ ...run, key: keyOf(run, today) }));
  const inTown = all.filter(({ townId }) => !input.townId || townId === input.townId);
  const isLate = ({ key }: (typeof all)[number]): boolean => key < today;
  const fits = (run: (typeof all)[number]): boolean =>
    (!input.state || run.state === input.state) && (!input.overdue || isLate(run));
  const ended = (kind: string): number => inTown.filter(({ endKind }) => endKind === kind).length;
  const mayKnow = (run: ListedRun): boolean => run.subjectKind !== 'person' || seen.has(run.townId);
  const left = inTown
    .filter((run) => fits(run) && mayKnow(run) && run.key > (input.after ?? ''))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = left.slice(0, PAGE);
  const last = page[PAGE - 1];
  return {
    today,
    processes: processes.map(({ code, title, subject }) => ({ process: code, title, subject })),
    ...(chosen ? { process: chosen.code } : {}),
    counts: {
      underWay: inTown.filter(({ state }) => state === 'underWay').length,
      reached: ended('reached'),
      refused: ended('refused'),
      stopped: ended('stopped'),
      overdue: inTown.filter(isLate).length,
    },
    towns: towns.map(({ id, name }) => ({
      townId: id,
      name,
      count: all.filter((run) => run.townId === id && fits(run)).length,
    })),
    shown: chosen?.subject !== 'person' || seen.size > 0,
    runs: await runRows(deps, page),
    ...(last && left.length > PAGE ? { next: last.key } : {}),
  };
}

/** The day by which something is due, then the name; what nothing is due of comes last. */
const keyOf = (run: ListedRun, today: string): string =>
  `${isDue(run, today) ? run.dueOn : NEVER}_${run.sortKey}_${run._id}`;
