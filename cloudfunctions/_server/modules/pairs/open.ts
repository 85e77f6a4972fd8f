/** One pair: its goals as the records have them, its lights, what was done, what may be added. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { explain } from '@core/modules/cadence/explain';
import { pairDues, pairVerdicts, type PairFacts } from '@core/modules/pairs/cadence';
import { goalStates } from '@core/modules/pairs/outcome';
import type { PairKind } from '@core/modules/pairs/rules.contract';
import { pairStanding, sumsOf, type PairStanding } from '@core/modules/pairs/standing';
import type { Due } from '@core/modules/standards/contract';
import { afterWorkingDays } from '@core/shared/calendar/deadline';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { isOwn } from '@server/modules/standards/policy';
import { dueOf, isDue } from '@server/modules/standards/due';
import { findPair } from './find';
import { factsOfParty } from './parties';
import { officesOfPair, requirePair, type PairPlaces } from './policy';
import { namesAround, pairRowOf, pairTitles } from './rows';
import { pairOf } from './shelf';
import type { StoredPair } from './stored';
import { activityTitle, entryWords } from './words';
import { logLines } from '@server/modules/standards/log-lines';

type Output = ActionOutput<'pair.open'>;

export async function openPair(
  deps: Deps,
  actor: Actor,
  { pairId }: ActionInput<'pair.open'>,
): Promise<Output> {
  const { stored, kind, from, to } = await findPair(deps, actor, pairId);
  const places = { fromParty: stored.from, from, to };
  requirePair('pair.open', actor, places, deps.today);
  const facts = stored.state === 'ended' ? {} : await factsOfParty(deps, kind, { subject: to });
  const people = [stored.begunBy, ...stored.entries.map(({ by }) => by)];
  const nameOf = await namesAround(deps, [stored], people);
  const standing = pairStanding(kind, pairOf(stored));
  const setting = { pack: deps.pack, calendar: deps.calendar, today: deps.today };
  const met = metFacts(stored, standing);
  const { may, maySettle } = mayNow(deps, actor, kind, places, standing);
  return {
    today: deps.today,
    pair: {
      ...pairRowOf(deps, stored, pairTitles(deps), nameOf),
      source: kind.source,
      helper: kind.helper,
      helped: kind.helped,
      begunByName: nameOf(stored.begunBy),
    },
    // What has ended keeps its outcome as it was read then.
    goals: standing.end?.goals ?? goalStates(kind, stored, facts, deps.pack.grades),
    lights: standing.end
      ? []
      : pairVerdicts(kind, met, setting).map(({ obligation, verdict }) => ({
          title: obligation.title,
          verdict,
          lines: explain(verdict, obligation),
        })),
    activities: [...kind.activities],
    counts: sumsOf(kind, standing.done),
    done: [...standing.done]
      .reverse()
      .map(({ id, on, activity, counts, words, by, corrected }) => ({
        entryId: id,
        on,
        activity,
        title: activityTitle(kind, activity),
        byName: nameOf(by),
        counts: { ...counts },
        corrected,
        mayCorrect: may.record,
        ...(words ? { words } : {}),
      })),
    dues: standing.end ? [] : duesOf(deps, stored, kind, met),
    may,
    contests: standing.openContests.map(({ id, on, by, words, entry }) => ({
      id,
      on,
      byName: nameOf(by),
      words,
      maySettle:
        maySettle &&
        by !== actor.personId &&
        stored.entries.find((one) => one.id === entry)?.by !== actor.personId,
    })),
    history: historyOf(stored, kind, nameOf),
  };
}

const TAKEN_OVER = '由原登记的结对转入，起始日期按原记录中最后一次定级';

/** The log in its order; of what was taken over first where it came from. */
const historyOf = (
  { entries, takenOver, begunOn }: StoredPair,
  kind: PairKind,
  nameOf: (id: string) => string,
): Output['history'] => [
  ...(takenOver
    ? [{ id: 'takenOver', on: begunOn, byName: '', office: 'town' as const, text: TAKEN_OVER }]
    : []),
  ...logLines(entries, nameOf, (entry) => entryWords(kind, entry)),
];

export const metFacts = ({ begunOn }: StoredPair, { done, end }: PairStanding): PairFacts => ({
  begunOn,
  endedOn: end?.on,
  done,
});

/** What the sides owe each other, and what the office owes them; the soonest first. */
function duesOf(deps: Deps, stored: StoredPair, kind: PairKind, met: PairFacts): Due[] {
  const { pack, calendar, today } = deps;
  const meets = pairDues(kind, met, { pack, calendar, today }).map(
    ({ what, dueOn, overdue }): Due => ({
      what,
      by: stored.from.kind === 'person' ? ['town'] : ['branch'],
      dueOn,
      overdue,
      superviseFrom: afterWorkingDays(dueOn, kind.superviseAfter, calendar),
    }),
  );
  const office = isDue(stored, today) ? [dueOf(stored, today)] : [];
  return [...meets, ...office].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function mayNow(
  deps: Deps,
  actor: Actor,
  { reviews }: PairKind,
  places: PairPlaces,
  { end, done }: PairStanding,
) {
  const held = officesOfPair('pair.record', actor, places, deps.today);
  const own =
    [places.from, places.to].some((place) => place && isOwn(actor, place)) ||
    places.fromParty.id === actor.personId;
  const looks = !own && held.some((one) => reviews.includes(one));
  return {
    may: {
      record: held.length > 0 && !end,
      review: looks && !end,
      contest: held.length > 0 && (done.length > 0 || end !== null),
    },
    maySettle: looks,
  };
}
