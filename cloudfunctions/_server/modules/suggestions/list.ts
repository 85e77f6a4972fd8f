/** 投诉与建议 to read: one's own, and those of an office. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { Actor } from '@server/runtime/actor';
import { inboxOf } from './policy';
import { officesIn, presentSuggestion } from './presenter';
import { townsOf } from '@server/runtime/places';
import type { Query } from '@server/runtime/store';
import { COMMITTEE_ID, namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { isReopened } from './act';
import type { StoredSuggestion } from './stored';
import { suggestionsOf } from './repository';
import { personsWithRoles } from '@server/modules/people/repository';

const PAGE = 30;
/** One's own at most: far more than anybody writes. */
const OWN = 200;

/** Two requests beside the actor's. */
export async function listOwnSuggestions(
  deps: Deps,
  actor: Actor,
): Promise<ActionOutput<'suggestion.mine'>> {
  const found = await suggestionsOf(deps.store, actor.personId, OWN);
  const offices = await namesIn(deps.store, 'orgNodes', found.flatMap(officesIn));
  return {
    today: deps.today,
    answerDays: deps.pack.suggestions.answerDays,
    suggestions: found
      .sort((a, b) => b.at - a.at)
      .map((one) => ({
        ...presentSuggestion(one, offices, deps.today),
        receipt: one.receipt,
        mayReopen: one.state === 'answered' && !isReopened(one),
      })),
  };
}

/** Those that the actor's offices see. Two requests and, where one may be passed on, the senders' towns. */
export async function listSuggestions(
  deps: Deps,
  actor: Actor,
  { shelf, after }: ActionInput<'suggestion.list'>,
): Promise<ActionOutput<'suggestion.list'>> {
  const towns = inboxOf('suggestion.list', actor);
  const found = await deps.store.find('suggestions', shelves[shelf](towns, after));
  const people = await personsWithRoles(
    deps.store,
    [...new Set(found.map(({ personId }) => personId))],
    PAGE,
  );
  // A town passes back to the 工委 alone.
  const places = towns ? new Map<string, Set<string>>() : await placesOf(deps, shelf, people);
  const offices = await namesIn(deps.store, 'orgNodes', [
    COMMITTEE_ID,
    ...found.flatMap(officesIn),
    ...[...places.values()].flatMap((of) => [...of]),
  ]);
  const names = new Map(people.map(({ _id, name }) => [_id, name]));
  const last = found[PAGE - 1];
  const next = shelf === 'open' ? last?.waitKey : last?.sortKey;
  return {
    today: deps.today,
    suggestions: found.map((one) => {
      const { personId, officeId, state } = one;
      const mayAnswer = state === 'open' && personId !== actor.personId;
      const to = mayAnswer ? [COMMITTEE_ID, ...(places.get(personId) ?? [])] : [];
      return {
        ...presentSuggestion(one, offices, deps.today),
        senderName: names.get(personId) ?? '',
        mine: towns ? towns.includes(officeId) : officeId === COMMITTEE_ID,
        mayAnswer,
        passTo: to
          .filter((id) => id !== officeId)
          .map((id) => ({ officeId: id, name: offices.get(id) ?? '' })),
      };
    }),
    ...(next ? { next } : {}),
  };
}

type People = Parameters<typeof townsOf>[1];

const placesOf = async ({ store, today }: Deps, shelf: 'open' | 'done', people: People) =>
  shelf === 'open' ? townsOf(store, people, today) : new Map<string, Set<string>>();

/** By the order of each list; `null` towns are the whole district. */
const shelves: Readonly<
  Record<
    'open' | 'done',
    (towns: string[] | null, after: string | undefined) => Query<StoredSuggestion>
  >
> = {
  open: (towns, after = '') => ({
    where: { waitKey: { gt: after }, ...(towns ? { waitsIn: { in: towns } } : {}) },
    orderBy: [['waitKey', 'asc']],
    limit: PAGE,
  }),
  done: (towns, after) => ({
    where: {
      sortKey: after ? { lt: after } : { exists: true },
      ...(towns ? { officeId: { in: towns } } : {}),
    },
    orderBy: [['sortKey', 'desc']],
    limit: PAGE,
  }),
};
