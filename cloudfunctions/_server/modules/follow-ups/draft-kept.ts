/**
 * Drafting over units whose kept marks say that a threshold may be reached (`modules/counts`): the others are not read.
 *
 * What is kept says that a mark was missed, and neither why nor whether anything waits. So whoever may be reached is
 * judged as ever, and whom something was written of since. A unit that is left out has missed too little.
 */
import { isSettled, missedIn } from '@core/modules/counts/mark-figure';
import { rulesOn } from '@core/modules/cadence/judge';
import { periodsOf, windowsOn } from '@core/modules/follow-ups/drafts';
import type { SupervisionThreshold } from '@core/modules/follow-ups/rules.contract';
import { formatDay } from '@core/shared/calendar/day';
import { unitsThatMayFit } from '@server/modules/counts/look-through';
import type { View } from '@server/modules/counts/view';
import { figuresView } from '@server/modules/figures/views';
import { theseForDrafts } from '@server/modules/units/repository';
import type { Deps } from '@server/runtime/deps';
import { inGroups } from '@server/runtime/in-groups';
import { listTowns } from '@server/runtime/tree';
import { draftForPage, thresholdsOwedBy } from './draft';

/** Units of one look through what is kept: it reads some texts of each town. */
const UNITS_A_LOOK = 200;

/**
 * Units after this id, of those that may be reached: `last` is the last one's, null when there are no more. Null where
 * what is kept does not say which they are.
 */
export async function draftForKept(
  deps: Deps,
  after: string,
  chunk: number,
): Promise<{ last: string | null } | null> {
  const asked = thresholdsOwedBy(deps, 'responsibility');
  if (asked.length === 0) return { last: null };
  const view = figuresView(deps);
  const misses = missesAsked(deps, asked, view);
  if (!misses) return null;
  const townIds = (await listTowns(deps.store)).map(({ id }) => id);
  const mayBe = await unitsThatMayFit(deps, view, townIds, (unit) =>
    misses.some(({ terms, missed }) =>
      unit.marks.some((figures) => missedIn(figures, terms) >= missed),
    ),
  );
  if (!mayBe) return null;
  const next = mayBe.filter((id) => id > after);
  const some = next.slice(0, UNITS_A_LOOK);
  for (const ids of inGroups(some, chunk))
    await draftForPage(deps, asked, await theseForDrafts(deps.store, ids));
  return { last: next.length > some.length ? (some[some.length - 1] ?? null) : null };
}

/** So many misses among terms of these orders. */
interface Misses {
  readonly terms: readonly number[];
  readonly missed: number;
}

/** What the thresholds ask of a view in each of their windows; null where the view does not have all of it. */
function missesAsked(
  { pack, today }: Deps,
  asked: readonly SupervisionThreshold[],
  { plan }: View,
): Misses[] | null {
  const orders = new Map(
    plan.terms.map(({ obligation, told }, i) => [`${obligation.code} ${told.key}`, i]),
  );
  const misses = asked.flatMap((threshold) =>
    windowsOn(threshold, today).map((window) => {
      const { obligation: code, missed } = threshold;
      const known = rulesOn(pack, window.first).obligations.find((one) => one.code === code);
      const begun = (known ? periodsOf(window, known.period) : []).filter(
        ({ first }) => formatDay(first) <= today,
      );
      return { terms: begun.map(({ key }) => orders.get(`${code} ${key}`) ?? -1), missed };
    }),
  );
  if (misses.some(({ terms }) => terms.includes(-1))) return null;
  const isOver = (term: number): boolean => {
    const one = plan.terms[term];
    return one !== undefined && isSettled(one, today);
  };
  return misses.map(({ terms, missed }) => ({ terms: terms.filter(isOver), missed }));
}
