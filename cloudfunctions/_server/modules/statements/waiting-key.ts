import type { Waiting } from './stored';

/** What puts a document on the supervisors' list: its place by instant and id, and the towns that decide. */
export function waitsSince(at: number, id: string, townIds: readonly string[]): Required<Waiting> {
  return { waitKey: `${String(at).padStart(15, '0')}_${id}`, waitsIn: [...townIds] };
}
