/** Cards to read. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { homeOn } from '@core/modules/meetings/roster';
import { AppError } from '@core/shared/errors';
import { scopesOf, type Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';
import { mayArrive, maySee, maySendFor, reachOf } from './policy';
import { cardsPage, countOverdue } from './repository';
import type { StoredIntegrityCard } from './stored';

const PAGE = 30;

/** Three requests. */
export async function listCards(
  deps: Deps,
  actor: Actor,
  { done = false, after }: ActionInput<'integrityCard.list'>,
): Promise<ActionOutput<'integrityCard.list'>> {
  const { store, today, pack } = deps;
  const reach = reachOf(actor);
  const [cards, overdue] = await Promise.all([
    cardsPage(store, reach, done, after, PAGE),
    countOverdue(store, reach, today),
  ]);
  const names = await branchNames(deps, cards);
  const last = cards[PAGE - 1];
  return {
    today,
    offered: pack.integrityCard !== undefined,
    cards: cards.map((card) => rowOf(deps, actor, card, names)),
    ...(last ? { next: last.sortKey } : {}),
    overdue,
    maySend:
      scopesOf(actor, 'secretary').length > 0 ||
      (homeOn(actor.person.roles, today) !== null && !actor.person.integrityCardId),
  };
}

export async function openCard(
  deps: Deps,
  actor: Actor,
  { cardId }: ActionInput<'integrityCard.open'>,
): Promise<ActionOutput<'integrityCard.open'>> {
  const card = await deps.store.get('integrityCards', cardId);
  if (!card || !maySee(actor, card)) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const { says, receipt, consent, on, by, end, personId, fromId, state } = card;
  const [names, people] = await Promise.all([
    branchNames(deps, [card]),
    namesIn(deps.store, 'persons', [by, ...(end ? [end.by] : [])]),
  ]);
  return {
    ...rowOf(deps, actor, card, names),
    today: deps.today,
    says,
    receipt,
    consent,
    sentOn: on,
    sentByName: people.get(by) ?? '',
    ...(end
      ? {
          end: {
            on: end.on,
            byName: people.get(end.by) ?? '',
            ...(end.words ? { words: end.words } : {}),
          },
        }
      : {}),
    mayWithdraw: state === 'sent' && maySendFor('integrityCard.withdraw', actor, personId, fromId),
  };
}

const branchNames = ({ store }: Deps, cards: readonly StoredIntegrityCard[]) =>
  namesIn(
    store,
    'partyOrganizations',
    cards.flatMap(({ organizationIds }) => organizationIds),
  );

function rowOf(
  { today }: Deps,
  actor: Actor,
  card: StoredIntegrityCard,
  names: ReadonlyMap<string, string>,
) {
  const { _id, says, fromId, toId, place = '', leavesOn, state, dueOn } = card;
  return {
    cardId: _id,
    name: says.name,
    fromName: names.get(fromId) ?? '',
    toName: toId ? (names.get(toId) ?? '') : place,
    leavesOn,
    state,
    dueOn,
    overdue: state === 'sent' && dueOn < today,
    mayArrive: state === 'sent' && mayArrive(actor, card),
  };
}
