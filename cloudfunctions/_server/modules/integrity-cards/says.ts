/** What a card says of a member on a day. */
import type { CardSays } from '@core/modules/integrity-cards/contract';
import { studyHours } from '@core/modules/meetings/study';
import { attendedBy } from '@server/modules/meetings/repository';
import type { StoredPerson } from '@server/modules/people/stored';
import { ratingsOfSubject, publishedRuns } from '@server/modules/ratings/repository';
import type { Deps } from '@server/runtime/deps';

/** @param branchName the branch that the member leaves */
export async function cardSaysOf(
  deps: Deps,
  person: StoredPerson,
  branchName: string,
): Promise<CardSays> {
  const { _id, name, category, joinedOn, joinedMonth } = person;
  const year = deps.today.slice(0, 4);
  const [events, stars] = await Promise.all([
    attendedBy(deps.store, [_id], `${year}-01-01`, deps.today),
    lastStars(deps, _id),
  ]);
  const joined = joinedOn ?? joinedMonth;
  return {
    name,
    branchName,
    ...(category ? { category } : {}),
    ...(joined ? { joined } : {}),
    ...(stars ? { stars } : {}),
    hours: studyHours(events.get(_id) ?? []),
  };
}

/** Of the last rating that is final; a year without a star says nothing. */
async function lastStars({ store }: Deps, personId: string): Promise<CardSays['stars'] | null> {
  const found = await ratingsOfSubject(store, personId);
  if (found.length === 0) return null;
  const runs = await publishedRuns(
    store,
    found.map(({ runId }) => runId),
  );
  const final = runs.filter(({ state }) => state === 'final').sort((a, b) => b.year - a.year);
  for (const { _id, year } of final) {
    const rated = found
      .find(({ runId }) => runId === _id)
      ?.results.find(({ subjectId }) => subjectId === personId);
    if (rated?.stars) return { year, title: rated.title };
  }
  return null;
}
