/** A run begins: by hand, by a founding, or by what follows from a standard or another process. */
import { mayBeginRun } from '@core/modules/processes/may';
import type { Process } from '@core/modules/processes/rules.contract';
import type { Facts } from '@core/modules/standards/facts.contract';
import type { Consequence } from '@core/modules/standards/rules.contract';
import { AppError } from '@core/shared/errors';
import type { Day } from '@core/shared/calendar/day';
import type { Deps } from '@server/runtime/deps';
import type { Transaction } from '@server/runtime/store';
import { headIdOf } from '@server/modules/standards/heads';
import { refused } from '@server/modules/standards/refused';
import { processesToday } from '@server/modules/standards/rules';
import { shelvedRun } from './shelf';
import type { StoredRun } from './stored';

/** Whom a run is about, and where that lies. */
export type NewRun = Pick<
  StoredRun,
  'subjectKind' | 'subjectId' | 'name' | 'townId' | 'organizationIds' | 'sortKey' | 'unitId'
>;

interface Beginning {
  readonly runId: string;
  readonly on: Day;
  readonly by: string;
  readonly facts: Facts;
}

/** Adds a run; one of the same process for the same subject that is under way refuses it. */
export async function startRun(
  deps: Deps,
  tx: Transaction,
  { process, from }: { readonly process: Process; readonly from: string },
  about: NewRun,
  { runId, on, by, facts }: Beginning,
): Promise<void> {
  const around = { facts, today: deps.today, calendar: deps.calendar };
  const refusal = mayBeginRun(process, around);
  if (refusal) throw refused(refusal);
  const headId = headIdOf(about.subjectId, process.code);
  const head = await tx.get('practiceHeads', headId);
  const last = head && (await tx.get('processRuns', head.lastId));
  if (last?.state === 'underWay') {
    throw new AppError('CONFLICT', `“${process.title}”正在办理，不重复开始`);
  }
  if (last) await tx.set('processRuns', { ...last, replaced: true });
  const run: StoredRun = {
    _id: runId,
    schemaVersion: 1,
    process: process.code,
    rulesFrom: from,
    ...about,
    begunOn: on,
    begunBy: by,
    entries: [],
    state: 'underWay',
  };
  await tx.add('processRuns', shelvedRun(process, run, around));
  await tx.set('practiceHeads', { _id: headId, schemaVersion: 1, lastId: runId });
}

/** The id of a run that begins by itself follows from what began it. */
export const runIdOf = (deps: Pick<Deps, 'sha256'>, causeId: string, code: string): string =>
  `r-${deps.sha256(`run:${causeId}:${code}`).slice(0, 24)}`;

/** Runs that something begins by itself; one that is under way already, or may not begin, is left alone. */
export async function startFollowing(
  deps: Deps,
  tx: Transaction,
  codes: readonly string[],
  about: NewRun,
  cause: { readonly id: string; readonly on: Day; readonly by: string; readonly facts: Facts },
): Promise<void> {
  const { from, processes } = processesToday(deps);
  for (const process of processes) {
    if (!codes.includes(process.code) || process.subject !== about.subjectKind) continue;
    if (mayBeginRun(process, { facts: cause.facts })) continue;
    const runId = runIdOf(deps, cause.id, process.code);
    const head = await tx.get('practiceHeads', headIdOf(about.subjectId, process.code));
    const last = head && (await tx.get('processRuns', head.lastId));
    if (last?.state === 'underWay' || last?._id === runId) continue;
    await startRun(deps, tx, { process, from }, about, { ...cause, runId });
  }
}

/** Processes that follow from an acceptance or a step. */
export const processesIn = (follows: readonly Consequence[]): string[] =>
  follows.flatMap((one) => (one.kind === 'process' ? [one.process] : []));

/** Processes that a founding begins. */
export const beginWithFounding = (deps: Pick<Deps, 'pack' | 'today'>): string[] =>
  processesToday(deps)
    .processes.filter(({ beginsWith }) => beginsWith === 'founding')
    .map(({ code }) => code);
