/** Verdicts of branches in the last closed quarter, and 督办 that they would have led to. */
import { judgeMeetings } from '@core/modules/cadence/meetings';
import { closedQuarter, noMoves, note, sayMark } from '@core/modules/rules/what-if';
import { formatDay } from '@core/shared/calendar/day';
import { showPeriod } from '@core/shared/calendar/display';
import { periodOf, periodsBetween, type Period } from '@core/shared/calendar/period';
import { meetingFactsOf } from '@server/modules/meetings/obligations';
import { rostersOf } from '@server/modules/meetings/repository';
import { organizationsAfter } from '@server/modules/organizations/repository';
import { MOST_CASES, type Compared, type Side, type Sides } from './compare-sides';
import { compareThresholds } from './compare-units';

const BRANCHES_AN_ANSWER = 50;
const UNITS = ['month', 'quarter', 'halfYear', 'year'] as const;

export async function compareBranches(sides: Sides, after: string): Promise<Compared> {
  const { before } = sides;
  const { store, today } = before;
  const quarter = closedQuarter(today, [before.pack, sides.after.pack]);
  const page = await organizationsAfter(store, after, BRANCHES_AN_ANSWER);
  // What a branch owes begins when it has settled its day.
  const branches = page.filter(({ meetings }) => meetings);
  // The longest window of a threshold is the year.
  const year = periodOf('year', formatDay(quarter.last));
  const rosters =
    branches.length > 0
      ? await rostersOf(
          store,
          branches.map(({ _id }) => _id),
          formatDay(year.first),
          formatDay(year.last),
        )
      : [];
  const sums = noMoves();
  for (const organization of branches) {
    const own = rosters.filter(({ organizationId }) => organizationId === organization._id);
    const held = own.filter(({ state }) => state === 'confirmed');
    const facts = meetingFactsOf(organization, held, today);
    for (const { code, short, period } of askedOf(sides, quarter)) {
      const say = (side: Side): string =>
        sayMark(judgeMeetings(facts, code, period, side) ?? undefined);
      note(
        sums,
        {
          kind: 'verdict',
          of: short,
          name: organization.name,
          period: showPeriod(period),
          before: say(before),
          after: say(sides.after),
        },
        MOST_CASES,
      );
    }
    const around = { kind: 'branch' as const, organization, rosters: own };
    compareThresholds(sides, 'branch', around, organization.name, quarter, sums);
  }
  return {
    first: formatDay(quarter.first),
    last: formatDay(quarter.last),
    done: page.length,
    total: await store.count('partyOrganizations', {}),
    next: page.length === BRANCHES_AN_ANSWER ? page.at(-1)?._id : undefined,
    sums,
  };
}

/** Obligations of branches under either rules, in each of their periods that end in the quarter. */
function askedOf(
  { before, after }: Sides,
  quarter: Period,
): { code: string; short: string; period: Period }[] {
  const found = new Map<string, { code: string; short: string; period: Period }>();
  for (const { pack } of [before, after]) {
    for (const { code, short, owedBy } of pack.cadence.flatMap(({ obligations }) => obligations)) {
      if (owedBy !== 'branch') continue;
      for (const period of UNITS.flatMap((unit) => endingIn(unit, quarter))) {
        const asks = [before, after].some((side) =>
          side.pack.cadence.some(({ obligations }) =>
            obligations.some((one) => one.code === code && one.period === period.unit),
          ),
        );
        if (asks) found.set(`${code}/${period.key}`, { code, short, period });
      }
    }
  }
  return [...found.values()];
}

const endingIn = (unit: (typeof UNITS)[number], quarter: Period): Period[] =>
  periodsBetween(unit, quarter.first, quarter.last).filter(
    ({ last }) => last >= quarter.first && last <= quarter.last,
  );
