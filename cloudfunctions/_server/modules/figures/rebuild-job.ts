/**
 * 联系情况 of every town, counted anew from the units' years once a business day.
 * Once a day, because marks move with the calendar even when nobody writes, and
 * because noticing each change would cost every write of a contact a request.
 * What a new day or an import asks for is one run, so equal facts give equal figures.
 *
 * Towns go by id, units by their order in the town. The cursor carries the sums of
 * the town in hand, so a chunk that is killed is done again from where it began,
 * and no unit counts twice. A town's document is replaced when it is counted whole.
 */
import { planNow, type Plan } from '@core/modules/cadence/plan';
import type { StoredFigures } from './stored';
import { listTowns } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import type { Job } from '@server/runtime/jobs/job';
import {
  beginCharts,
  chartFrame,
  chartsOf,
  countCharts,
  type ChartFrame,
  type ChartSums,
} from './town-charts';
import { beginTown, countUnits, figuresOf, type TownCount } from './town-count';
import { factsOfPage, UNIT_FIELDS } from './unit-page';
import { allNeedsOf } from '@server/modules/matters/repository';

/** Units of one page, with two years each at most twice what one request reads: they are judged in a fraction of the margin. */
const UNITS_A_PAGE = 80;
/** Left of a chunk's time: a page that begins just before must end within it, on a slow day too. */
const MARGIN_MS = 4_000;

/** Where the next chunk begins: a town with what is counted of it, after its unit of this order. */
interface Place {
  readonly town: TownCount;
  readonly charts: ChartSums;
  readonly after: string;
}

/** What is counted, worked out once for all towns. */
interface Frame {
  readonly plan: Plan;
  readonly charts: ChartFrame;
}

export const rebuildFigures: Job = async (deps, cursor, deadline) => {
  const { pack, calendar, today, store } = deps;
  const setting = { pack, calendar, today };
  const frame = { plan: planNow(setting), charts: chartFrame(setting) };
  const townIds = (await listTowns(store)).map(({ id }) => id).sort();
  const startOf = (townId: string | undefined): Place | null =>
    townId === undefined ? null : beginPlace(townId, deps.now(), frame);
  let place = cursor ? (JSON.parse(cursor) as Place) : startOf(townIds[0]);
  while (place) {
    const { townId } = place.town;
    const { place: next, whole } = await countPage(deps, frame, place);
    if (whole) await store.set('figures', await wholeTown(deps, frame, next));
    place = whole ? startOf(townIds.find((id) => id > townId)) : next;
    // Asked after a page, so that every chunk gets on by one at least.
    if (place && deps.now() >= deadline - MARGIN_MS) return JSON.stringify(place);
  }
  return null;
};

const beginPlace = (townId: string, asOf: number, { plan, charts }: Frame): Place => ({
  town: beginTown(townId, asOf, plan),
  charts: beginCharts(charts),
  after: '',
});

/** The town's document: its units are counted, its needs are read. */
async function wholeTown(
  { store }: Deps,
  frame: Frame,
  { town, charts }: Place,
): Promise<StoredFigures> {
  const needs = await allNeedsOf(store, town.townId);
  return { ...figuresOf(town, frame.plan), charts: chartsOf(charts, frame.charts, needs) };
}

async function countPage(
  deps: Deps,
  { plan, charts: frame }: Frame,
  { town, charts, after }: Place,
): Promise<{ place: Place; whole: boolean }> {
  const { store } = deps;
  const page = await store.find('units', {
    where: { townId: town.townId, sortKey: { gt: after } },
    orderBy: [['sortKey', 'asc']],
    limit: UNITS_A_PAGE,
    fields: UNIT_FIELDS,
  });
  const last = page[page.length - 1];
  if (!last) return { place: { town, charts, after }, whole: true };
  const { units, leaves } = await factsOfPage(deps, [plan, frame.plan], page);
  return {
    place: {
      town: countUnits(town, units, leaves, plan),
      charts: countCharts(charts, units, leaves, frame),
      after: last.sortKey,
    },
    whole: page.length < UNITS_A_PAGE,
  };
}
