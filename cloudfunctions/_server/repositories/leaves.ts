import type { Leave } from '@core/contracts/cadence';
import type { Store } from './store';

/** Leaves of instructors as the engine takes them. None are stored yet. */
export async function leavesOf(
  _store: Store,
  _instructorIds: readonly string[],
): Promise<Map<string, readonly Leave[]>> {
  return new Map();
}
