/** Where a run stands in lists: worked out of its log at each write, and once a day. */
import type { ProcessRun, RunStanding } from '@core/modules/processes/contract';
import type { Process } from '@core/modules/processes/rules.contract';
import { runOn, type RunAround } from '@core/modules/processes/run';
import { withoutDue } from '@server/modules/standards/due';
import type { StoredDue } from '@server/modules/standards/stored';
import type { StoredRun } from './stored';

/** A stored run as the engine takes it. */
export const runOf = (stored: StoredRun): ProcessRun => ({
  runId: stored._id,
  process: stored.process,
  rulesFrom: stored.rulesFrom,
  subject: { kind: stored.subjectKind, id: stored.subjectId },
  ...(stored.name ? { name: stored.name } : {}),
  begunOn: stored.begunOn,
  begunBy: stored.begunBy,
  entries: stored.entries,
});

/** The run with its place as it follows from its log on a day. */
export function shelvedRun(process: Process, stored: StoredRun, around: RunAround): StoredRun {
  const { endKind: _kind, endedOn: _on, purgeFrom: _purge, ...rest } = withoutDue(stored);
  const standing = runOn(process, runOf(stored), around);
  const { end } = standing;
  return {
    ...rest,
    state: end ? 'ended' : 'underWay',
    ...(end ? { endKind: end.kind, endedOn: end.on } : {}),
    ...(end?.purgeFrom ? { purgeFrom: end.purgeFrom } : {}),
    ...dueIn(stored, standing),
  };
}

/** The earliest of what is due, and every office that something is due of. */
function dueIn({ begunOn }: StoredRun, { dues }: RunStanding): Partial<StoredDue> {
  const [first] = dues;
  if (!first) return {};
  return {
    dueOn: first.dueOn,
    dueFrom: begunOn,
    dueBy: [...new Set(dues.flatMap(({ by }) => by))],
    dueStep: first.step,
    dueWhat: first.what,
    superviseFrom: first.superviseFrom,
  };
}
