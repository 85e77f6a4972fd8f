/**
 * How something is added to a run. The facts are read first; rights, place and log are looked at again inside the transaction.
 */
import type { ActionInput } from '@core/modules/actions';
import type { RunEntry } from '@core/modules/processes/contract';
import { mayAddToRun } from '@core/modules/processes/may';
import { stepOf } from '@core/modules/processes/replay';
import type { Process } from '@core/modules/processes/rules.contract';
import type { Office } from '@core/modules/standards/rules.contract';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { actingOffice } from '@server/modules/standards/policy';
import { refused } from '@server/modules/standards/refused';
import { factsOfRun, findRun, isOfPerson, runStandingAgain } from './around-run';
import { recordedByHand, tellUnit } from './growth';
import { officesWith, requireRun } from './policy';
import { runOf, shelvedRun } from './shelf';
import { processesIn, startFollowing } from './start';
import type { StoredRun } from './stored';

type Adding =
  | 'process.record'
  | 'process.correct'
  | 'process.void'
  | 'process.stop'
  | 'process.contest'
  | 'process.settle';
type Base = Pick<RunEntry, 'id' | 'at' | 'on' | 'by' | 'office'>;
type Receipt = { receipt: string };

interface Addition {
  /** Offices that it is asked of; an empty list lets every office of the run. */
  readonly by: (process: Process, run: StoredRun) => readonly Office[];
  readonly entry: (base: Base) => RunEntry;
}

/** Which field a rule is about. */
const PATHS: Readonly<Record<string, string>> = { P7: 'input.fields', P8: 'input.vote' };

/** Adds what an action says, once. */
export async function addTo<A extends Adding>(
  deps: Deps,
  actor: Actor,
  action: A,
  input: ActionInput<A>,
  { by, entry: entryOf }: Addition,
): Promise<Receipt> {
  const { stored, process, subject: place } = await findRun(deps, actor, input.runId);
  const ofPerson = isOfPerson(stored);
  const subject = requireRun(action, actor, place, ofPerson, deps.today);
  if (stored.purgedOn) throw new AppError('CONFLICT', '详情已按规定清除，不再更改');
  const facts = await factsOfRun(deps, process, subject, ofPerson);
  const byHand = ofPerson ? await recordedByHand(deps, stored) : new Set<string>();
  const around = { facts, today: deps.today, calendar: deps.calendar };
  const write = writeOf(action, actor, input, input.runId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const again = await runStandingAgain(deps, tx, actor, stored);
    requireRun(action, again.actor, again.place, ofPerson, deps.today);
    const now = await tx.get('processRuns', stored._id);
    if (!now || now.purgedOn) throw new AppError('CONFLICT', '这项程序已不在办理');
    const held = officesWith(action, again.actor, again.place, ofPerson, deps.today);
    const asked = by(process, now);
    const office = actingOffice(held, input.office, asked);
    const entry = entryOf({
      id: input.id,
      at: Math.min(input.recordedAt - deps.skew, deps.now()),
      on: input.on,
      by: actor.personId,
      office,
    });
    if (entry.kind !== 'take' && asked.length > 0 && !asked.includes(office)) {
      throw new AppError('FORBIDDEN', '不由您这里办理');
    }
    const refusal = mayAddToRun(process, runOf(now), entry, around);
    if (refusal) throw refused(refusal, pathOf(refusal.rule, entry, now, deps.today));
    const next = shelvedRun(process, { ...now, entries: [...now.entries, entry] }, around);
    await tx.set('processRuns', next);
    if (ofPerson) await tellUnit(deps, tx, process, now, next, byHand);
    await follow(deps, tx, process, next, entry, facts);
  });
  return { receipt };
}

function pathOf(rule: string, entry: RunEntry, { begunOn }: StoredRun, today: string) {
  const on = entry.kind === 'correct' ? entry.takenOn : entry.on;
  if (entry.on > today) return 'input.on';
  if (on > today || on < begunOn) return entry.kind === 'correct' ? 'input.takenOn' : 'input.on';
  return PATHS[rule];
}

/** What a step begins by itself. */
async function follow(
  deps: Deps,
  tx: Parameters<typeof startFollowing>[1],
  process: Process,
  { subjectKind, subjectId, townId, organizationIds, sortKey }: StoredRun,
  entry: RunEntry,
  facts: Parameters<typeof startFollowing>[4]['facts'],
): Promise<void> {
  if (entry.kind !== 'take') return;
  const codes = processesIn(stepOf(process, entry.step)?.follows ?? []);
  // What follows a unit's process is its new organisation's.
  const [organizationId] = organizationIds;
  const about =
    subjectKind === 'unit' && organizationId
      ? { subjectKind: 'organization' as const, subjectId: organizationId }
      : { subjectKind, subjectId };
  const cause = { id: entry.id, on: entry.on, by: entry.by, facts };
  await startFollowing(deps, tx, codes, { ...about, townId, organizationIds, sortKey }, cause);
}
