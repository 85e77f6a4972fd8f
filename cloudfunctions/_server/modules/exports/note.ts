/** Names that leave in a file are noted where those named read it: who took them along, when and why. */
import type { Actor } from '@server/runtime/actor';
import type { Transaction } from '@server/runtime/store';
import type { Deps } from '@server/runtime/deps';

export interface Noted {
  /** A person, or the branch, town or district whose people are in the file. */
  readonly about: string;
  readonly what: string;
  readonly reason: string;
}

/** One note per caller, file and day: the same file taken twice on a day says nothing more. One request. */
export async function noteExport(
  deps: Pick<Deps, 'store' | 'now' | 'today' | 'sha256'>,
  actor: Actor,
  { about, what, reason }: Noted,
  writer: Pick<Transaction, 'set'> = deps.store,
): Promise<void> {
  const key = deps.sha256([actor.personId, about, what, reason, deps.today].join('|'));
  await writer.set('accesses', {
    _id: `export-${key.slice(0, 32)}`,
    schemaVersion: 1,
    personId: about,
    by: actor.personId,
    what: 'export',
    at: deps.now(),
    reason,
  });
}
