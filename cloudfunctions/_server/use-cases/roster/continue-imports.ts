import type { Job } from '../clock/lease';
import { advance, isRunning } from './advance';

/** An import whose page was closed half-way goes on with the timer. */
export const continueImports: Job = async (deps, _cursor, deadline) => {
  const heads = await deps.store.find('imports', {
    where: { state: { in: ['planning', 'applying', 'checkingUndo', 'undoing'] } },
    limit: 5,
  });
  for (const head of heads) {
    if (isRunning(head.state)) await advance(deps, head, deadline);
  }
  // Never done for the day: the next tick looks again.
  return '';
};
