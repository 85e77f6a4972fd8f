/** A run with what is needed around it: its process, its place, and the facts of its subject. */
import { processTests } from '@core/modules/processes/sound';
import type { Process } from '@core/modules/processes/rules.contract';
import type { Facts } from '@core/modules/standards/facts.contract';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import type { Transaction } from '@server/runtime/store';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { placedSubject, standingAgain, type PlacedSubject } from '@server/modules/standards/place';
import type { Place } from '@server/modules/standards/policy';
import { processOfRun } from '@server/modules/standards/rules';
import type { StoredRun } from './stored';

export const isOfPerson = ({ subjectKind }: Pick<StoredRun, 'subjectKind'>): boolean =>
  subjectKind === 'person';

/** Of a person the branch that leads them: that is where the run lies. */
export const placeRefOf = (
  run: Pick<StoredRun, 'subjectKind' | 'subjectId' | 'organizationIds'>,
) =>
  run.subjectKind === 'person'
    ? ({ kind: 'organization', id: run.organizationIds[0] ?? '' } as const)
    : ({ kind: run.subjectKind, id: run.subjectId } as const);

/** What the records say of a run's subject; of a person they are not asked. */
export async function factsOfRun(
  deps: Deps,
  process: Process,
  subject: PlacedSubject,
  ofPerson: boolean,
): Promise<Facts> {
  if (ofPerson) return {};
  const tests = processTests(process);
  return (await readFacts(deps, [subject], tests)).get(subject.id) ?? {};
}

export interface RunFound {
  readonly stored: StoredRun;
  readonly process: Process;
  readonly subject: PlacedSubject | null;
}

/** @throws AppError FORBIDDEN where there is none, CONFLICT where its pack is no longer in force. */
export async function findRun(deps: Deps, actor: Actor, runId: string): Promise<RunFound> {
  const stored = await deps.store.get('processRuns', runId);
  if (!stored) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const subject = await placedSubject(deps, actor, placeRefOf(stored));
  const process = processOfRun(deps, stored);
  if (!process) throw new AppError('CONFLICT', '规则包已更换，这项程序不再办理');
  return { stored, process, subject };
}

/** The caller and the place as they stand at the write. */
export const runStandingAgain = (
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  run: Pick<StoredRun, 'subjectKind' | 'subjectId' | 'organizationIds'>,
): Promise<{ actor: Actor; place: Place }> =>
  standingAgain(deps, tx, actor.personId, placeRefOf(run));
