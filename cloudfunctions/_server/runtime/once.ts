/** A write happens once per client-made id, and leaves one audit line. */
import { canonical } from '@core/shared/canonical';
import { AppError } from '@core/shared/errors';
import type { Actor } from './actor';
import { DuplicateId, type Transaction } from './store';
import type { StoredAudit } from './stored-own';
import type { Deps } from './deps';
import { receiptOf } from './receipt';

export interface Write {
  /** Client-made id of the write; it becomes the audit line's. */
  readonly id: string;
  readonly action: string;
  readonly actorId: string;
  readonly targetId: string;
  readonly reason?: string;
  /** The input: the same id with another content is refused. */
  readonly content: unknown;
}

/** The write of an actor that has its id and its content from the action's input. */
export const writeOf = (
  action: string,
  { personId: actorId }: Pick<Actor, 'personId'>,
  input: { readonly id: string },
  targetId: string,
  reason?: string,
): Write => ({
  id: input.id,
  action,
  actorId,
  targetId,
  ...(reason ? { reason } : {}),
  content: input,
});

/**
 * Leaves the audit line of a write inside a running transaction, for a write that is done anew
 * when it is sent again.
 * @throws AppError CONFLICT when the id was used for something else.
 */
export async function noteWrite(deps: Deps, tx: Transaction, write: Write): Promise<void> {
  const audit = lineOf(deps, write);
  const done = await tx.get('audit', write.id);
  if (done) return requireSame(done, audit);
  await tx.add('audit', audit);
}

/** The audit line of a write. */
function lineOf(deps: Deps, { id, content, ...line }: Write): StoredAudit {
  return {
    _id: id,
    schemaVersion: 1,
    action: line.action,
    actorId: line.actorId,
    targetId: line.targetId,
    at: deps.now(),
    receipt: receiptOf(deps, id),
    contentHash: hashOf(deps, content),
    ...(line.reason ? { reason: line.reason } : {}),
  };
}

/**
 * Runs `change` and the audit line in one transaction. The same id with the same
 * content changes nothing and returns the same receipt.
 * @throws AppError CONFLICT when the id was used for something else.
 */
export async function writeOnce(
  deps: Deps,
  write: Write,
  change: (tx: Transaction) => Promise<void>,
): Promise<string> {
  const audit = lineOf(deps, write);
  try {
    await deps.store.transaction(async (tx) => {
      const done = await tx.get('audit', write.id);
      if (done) return requireSame(done, audit);
      await change(tx);
      await tx.add('audit', audit);
    });
  } catch (error) {
    if (!(error instanceof DuplicateId) || error.collection !== 'audit') throw error;
    const done = await deps.store.get('audit', write.id);
    if (!done) throw error;
    requireSame(done, audit);
  }
  return audit.receipt;
}

function requireSame(done: StoredAudit, now: StoredAudit): void {
  const same =
    done.contentHash === now.contentHash &&
    done.actorId === now.actorId &&
    done.action === now.action;
  if (!same) throw new AppError('CONFLICT', '同一编号已用于另一条记录');
}

/** Hash of an input in canonical form: key order never matters. */
export function hashOf(deps: Pick<Deps, 'sha256'>, content: unknown): string {
  return deps.sha256(canonical(content));
}
