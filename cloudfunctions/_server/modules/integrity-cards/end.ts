/** A card arrives, or is taken back; whoever was on the way may send another one then. */
import type { ActionInput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { actorAgain } from '@server/runtime/standing';
import type { CardState } from '@core/modules/integrity-cards/labels';
import { mayArrive, maySendFor } from './policy';
import type { StoredIntegrityCard } from './stored';

type Receipt = { receipt: string };

export const arriveCard = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'integrityCard.arrive'>,
): Promise<Receipt> => end(deps, actor, 'integrityCard.arrive', input, 'arrived', mayArrive);

export const withdrawCard = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'integrityCard.withdraw'>,
): Promise<Receipt> =>
  end(deps, actor, 'integrityCard.withdraw', input, 'withdrawn', (again, { personId, fromId }) =>
    maySendFor('integrityCard.withdraw', again, personId, fromId),
  );

async function end(
  deps: Deps,
  actor: Actor,
  action: 'integrityCard.arrive' | 'integrityCard.withdraw',
  input: { id: string; cardId: string; words?: string | undefined },
  state: Exclude<CardState, 'sent'>,
  may: (again: Actor, card: StoredIntegrityCard) => boolean,
): Promise<Receipt> {
  const { id, cardId, words } = input;
  const write = writeOf(action, actor, input, cardId, words);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const again = await actorAgain(tx, actor.personId, deps.today);
    const card = await tx.get('integrityCards', cardId);
    if (!again || !card || !may(again, card)) {
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    }
    if (card.state !== 'sent') throw new AppError('CONFLICT', '这张诚信卡已到达或已收回');
    const { integrityCardId, ...person } =
      card.personId === again.personId
        ? again.person
        : ((await tx.get('persons', card.personId)) ?? { integrityCardId: undefined });
    if (integrityCardId === cardId && '_id' in person) await tx.set('persons', person);
    await tx.set('integrityCards', {
      ...card,
      state,
      end: { id, by: actor.personId, on: deps.today, ...(words ? { words } : {}) },
      sortKey: `${deps.today}_${cardId}`,
    });
  });
  return { receipt };
}
