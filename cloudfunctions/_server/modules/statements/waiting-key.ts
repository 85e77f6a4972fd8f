import type { Waiting } from './stored';

/** What puts a document on the supervisors' list: its place by instant and id, and the towns that decide. */
export function waitsSince(at: number, id: string, townIds: readonly string[]): Required<Waiting> {
  return { waitKey: `${beginOfKey(at)}_${id}`, waitsIn: [...townIds] };
}

/** Before every key of what waits since this instant or later, epoch ms. */
export const beginOfKey = (at: number): string => String(at).padStart(15, '0');
