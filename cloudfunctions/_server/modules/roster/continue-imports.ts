import { stillMay } from '@server/runtime/standing';
import type { Job } from '@server/runtime/jobs/job';
import { advance, isRunning } from './advance';
import { importsGoingOn } from './repository';

/**
 * An import whose page was closed half-way goes on with the timer, as long as whoever began
 * it, or its undoing, still may; else it waits for somebody in office to open it.
 */
export const continueImports: Job = async (deps, _cursor, deadline) => {
  const heads = await importsGoingOn(deps.store);
  for (const head of heads) {
    const by =
      head.state === 'checkingUndo' || head.state === 'undoing' ? head.undoneBy : undefined;
    const personId = by ?? head.startedBy;
    if (!isRunning(head.state)) continue;
    if (await stillMay(deps.store, personId, deps.today, 'roster.advance')) {
      await advance(deps, head, deadline, personId);
    }
  }
  // Never done for the day: the next tick looks again.
  return '';
};
