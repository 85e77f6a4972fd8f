/** Cards that the caller's branch waits for: whoever comes should not be lost on the way. */
import type { PracticeDue } from '@core/modules/practices/actions';
import { scopesOf, type Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { cardsAwaited } from './repository';

/** One request for a secretary, none for anybody else. */
export async function cardsDue({ store, today }: Deps, actor: Actor): Promise<PracticeDue[]> {
  const branches = scopesOf(actor, 'secretary');
  if (branches.length === 0) return [];
  const cards = await cardsAwaited(store, branches);
  return cards.map(({ _id, says, toId, dueOn }) => ({
    kind: 'integrityCard',
    id: _id,
    what: toId ? '诚信卡：确认到达' : '诚信卡：等对方的回执',
    subjectName: says.name,
    by: ['branch'],
    dueOn,
    overdue: dueOn < today,
  }));
}
