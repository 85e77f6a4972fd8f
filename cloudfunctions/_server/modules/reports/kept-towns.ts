/**
 * What the towns of the district came to, kept from one count of a month to the next. One document for each month in
 * hand, and it is of one report: of two that count side by side the one that began last keeps its towns.
 */
import { toDayNumber } from '@core/shared/calendar/day';
import { DISTRICT_ID } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { keyOf, slotOf } from './count-units';
import { sumOf, type Place } from './count-town';
import type { Frame } from './frame';
import { keptTowns } from './repository';
import type { CountedTown, StoredCountedTowns, StoredReport } from './stored';

/** Every unit's years are compared one by one again after so many days, whatever the writes say. */
const COMPARED_FOR_DAYS = 7;

/** The kept towns of one month. */
export interface KeptMonth {
  readonly document: StoredCountedTowns;
  readonly towns: ReadonlyMap<string, CountedTown>;
}

/** What is kept for each month of the frame; null unless all towns of the report can stand on it. */
export async function keptMonths(
  deps: Deps,
  frame: Frame,
  report: StoredReport,
): Promise<KeptMonth[] | null> {
  const found = await keptTowns(deps.store, frame.months.map(slotOf));
  const months = frame.months.flatMap((month): KeptMonth[] => {
    const document = found.find(({ _id }) => _id === slotOf(month));
    if (document?.key !== keyOf(deps, month) || !isOfUse(document, report.knownOn)) return [];
    const towns = new Map(townsIn(document).map((town) => [town.townId, town]));
    const all = report.towns.every(({ id }) => towns.has(id)) && towns.size === report.towns.length;
    return all ? [{ document, towns }] : [];
  });
  return months.length === frame.months.length ? months : null;
}

function isOfUse({ countedOn, comparedOn }: StoredCountedTowns, today: string): boolean {
  return countedOn <= today && toDayNumber(today) - toDayNumber(comparedOn) < COMPARED_FOR_DAYS;
}

const townsIn = ({ towns }: StoredCountedTowns): CountedTown[] =>
  JSON.parse(towns) as CountedTown[];

/** A report of the district begins to count its towns; `leaves` as they were known before. */
export async function beginKept(
  deps: Deps,
  { months }: Frame,
  { _id: reportId, knownOn }: StoredReport,
  leaves: string,
): Promise<void> {
  await Promise.all(
    months.map((month) =>
      deps.store.set('countedTowns', {
        _id: slotOf(month),
        schemaVersion: 1,
        key: keyOf(deps, month),
        reportId,
        countedOn: knownOn,
        comparedOn: knownOn,
        leaves,
        towns: '[]',
      }),
    ),
  );
}

/** Keeps towns that a report of the district has counted whole. */
export async function keepTowns(
  deps: Deps,
  frame: Frame,
  report: StoredReport,
  counted: readonly { id: string; place: Place }[],
): Promise<void> {
  if (report.scopeId !== DISTRICT_ID) return;
  const found = await keptTowns(deps.store, frame.months.map(slotOf));
  await Promise.all(
    frame.months.map(async (month, m) => {
      const document = found.find(({ _id }) => _id === slotOf(month));
      if (document?.reportId !== report._id || document.key !== keyOf(deps, month)) return;
      const towns = new Map(townsIn(document).map((town) => [town.townId, town]));
      for (const { id, place } of counted) {
        const kept = place.kept?.[m];
        if (kept) towns.set(id, { townId: id, seen: place.asOf, ...kept, sum: sumOf(place, m) });
      }
      await deps.store.set('countedTowns', {
        ...document,
        towns: JSON.stringify([...towns.values()]),
      });
    }),
  );
}

/** Keeps all towns of a month as they stand now. */
export const keepMonth = (
  deps: Deps,
  { _id: reportId, knownOn: countedOn }: StoredReport,
  { document, towns }: KeptMonth,
  leaves: string,
): Promise<void> =>
  deps.store.set('countedTowns', {
    ...document,
    reportId,
    countedOn,
    leaves,
    towns: JSON.stringify([...towns.values()]),
  });
