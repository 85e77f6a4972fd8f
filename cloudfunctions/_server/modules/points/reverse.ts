import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import { mayTendPoints } from './policy';
import { findSubject } from './subjects';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { appendEntries, entryIdOf, entrySeed } from './ledger';

/** Takes an entry back: another entry with the other sign, the original's date, and the reason. */
export async function reverseEntry(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'points.reverse'>,
): Promise<ActionOutput<'points.reverse'>> {
  const entry = await deps.store.get('pointEntries', input.entryId);
  const subject =
    entry &&
    (await findSubject(deps.store, { kind: entry.subjectKind, id: entry.subjectId }, deps.today));
  if (!entry || !subject || !mayTendPoints('points.reverse', actor, subject)) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  if (entry.reverses) throw new AppError('CONFLICT', '这一笔本身是冲销，不能再冲销');
  const seed = entrySeed.reversal(entry._id);
  const write = writeOf('points.reverse', actor, input, entry._id, input.reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    if (await tx.get('pointEntries', entryIdOf(deps, seed))) {
      throw new AppError('CONFLICT', '这一笔已经冲销');
    }
    const { subjectKind, subjectId } = entry;
    await appendEntries(deps, tx, { subjectKind, subjectId }, [
      {
        seed,
        indicator: entry.indicator,
        on: entry.on,
        points: -entry.points,
        origin: { kind: 'decision', id: input.id },
        by: actor.personId,
        reverses: entry._id,
        reason: input.reason,
      },
    ]);
  });
  return { receipt };
}
