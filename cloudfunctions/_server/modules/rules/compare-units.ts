/** Verdicts of units in the last closed quarter, and 督办 that they would have led to. */
import type { Mark } from '@core/modules/cadence/verdict';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import { standingOf } from '@core/modules/follow-ups/drafts';
import type { SupervisionThreshold } from '@core/modules/follow-ups/rules.contract';
import {
  closedQuarter,
  matched,
  noMoves,
  note,
  planQuarter,
  sayMark,
  type Moves,
} from '@core/modules/rules/what-if';
import { formatDay } from '@core/shared/calendar/day';
import { showPeriod } from '@core/shared/calendar/display';
import { periodAt, type Period } from '@core/shared/calendar/period';
import { factsOfPage, UNIT_FIELDS, UNITS_AT_ONCE } from '@server/modules/figures/unit-page';
import { verdictsIn, type JudgedAround } from '@server/modules/follow-ups/judge';
import { personsById } from '@server/modules/people/repository';
import type { StoredUnit } from '@server/modules/units/stored';
import type { Some } from '@server/runtime/store';
import { countUnits } from '@server/modules/units/repository';
import { MOST_CASES, type Compared, type Side, type Sides } from './compare-sides';

/** Units of one answer: about a second of work. */
const UNITS_AN_ANSWER = 4 * UNITS_AT_ONCE;

export async function compareUnits(sides: Sides, after: string): Promise<Compared> {
  const { before } = sides;
  const quarter = closedQuarter(before.today, [before.pack, sides.after.pack]);
  const sums = noMoves();
  let [place, done]: [string | undefined, number] = [after, 0];
  while (place !== undefined && done < UNITS_AN_ANSWER) {
    const page: UnitsOfPage = await before.store.find('units', {
      where: { sortKey: { gt: place } },
      orderBy: [['sortKey', 'asc']],
      limit: UNITS_AT_ONCE,
      fields: [...UNIT_FIELDS, 'name'],
    });
    await comparePage(sides, quarter, page, sums);
    done += page.length;
    place = page.length === UNITS_AT_ONCE ? page.at(-1)?.sortKey : undefined;
  }
  return {
    first: formatDay(quarter.first),
    last: formatDay(quarter.last),
    done,
    total: await countUnits(before.store),
    next: place,
    sums,
  };
}

type UnitsOfPage = Some<StoredUnit, (typeof UNIT_FIELDS)[number] | 'name'>[];
type Page = Parameters<typeof factsOfPage>[2] & readonly { readonly name: string }[];

async function comparePage(sides: Sides, quarter: Period, page: Page, sums: Moves): Promise<void> {
  if (page.length === 0) return;
  const [was, is] = [planQuarter(quarter, sides.before), planQuarter(quarter, sides.after)];
  const terms = matched(was.terms, is.terms);
  const { units, leaves } = await factsOfPage(sides.before, [was, is], page);
  const people = await personsById(sides.before.store, [
    ...new Set(units.flatMap(({ facts }) => facts.responsibilities.map((r) => r.instructorId))),
  ]);
  const nameOf = new Map(people.map(({ _id, name }) => [_id, name]));
  const leavesOf = (id: string) => leaves.get(id) ?? [];
  units.forEach(({ facts }, u) => {
    const [marksWas, marksIs] = [was, is].map(
      (plan) =>
        new Map(
          judgeByPlan(facts, leavesOf, plan).map(({ instructorId, marks }) => [
            instructorId,
            marks,
          ]),
        ),
    );
    for (const id of new Set([...(marksWas?.keys() ?? []), ...(marksIs?.keys() ?? [])])) {
      const name = `${page[u]?.name ?? ''}（${nameOf.get(id) ?? ''}）`;
      const at = (marks: Map<string, readonly Mark[]> | undefined, i: number) =>
        sayMark(marks?.get(id)?.[i]);
      for (const { term, before, after } of terms) {
        const [of, period] = [term.obligation.short, showPeriod(term.period)];
        const said = { before: at(marksWas, before), after: at(marksIs, after) };
        note(sums, { kind: 'verdict', of, name, period, ...said }, MOST_CASES);
      }
      const around = {
        kind: 'responsibility' as const,
        facts,
        instructorId: id,
        leaves: leavesOf(id),
      };
      compareThresholds(sides, 'responsibility', around, name, quarter, sums);
    }
  });
}

/** Whether a 督办 would be due, by each threshold, within its window that holds the quarter's last day. */
export function compareThresholds(
  { before, after }: Sides,
  owedBy: 'responsibility' | 'branch',
  around: JudgedAround,
  name: string,
  quarter: Period,
  sums: Moves,
): void {
  const asked = (side: Side): SupervisionThreshold[] => {
    const mine = side.pack.cadence
      .flatMap(({ obligations }) => obligations)
      .filter((one) => one.owedBy === owedBy)
      .map(({ code }) => code);
    return side.pack.supervision.thresholds.filter(({ obligation }) => mine.includes(obligation));
  };
  const [was, is] = [asked(before), asked(after)];
  for (const code of new Set([...was, ...is].map((one) => one.code))) {
    const [old, now] = [was, is].map((all) => all.find((one) => one.code === code));
    const known = now ?? old;
    if (!known) continue;
    const window = periodAt(known.within, quarter.last);
    const said = {
      before: say(before, around, old, quarter),
      after: say(after, around, now, quarter),
    };
    const period = showPeriod(window);
    note(sums, { kind: 'followUp', of: known.title, name, period, ...said }, MOST_CASES);
  }
}

function say(
  side: Side,
  around: JudgedAround,
  threshold: SupervisionThreshold | undefined,
  quarter: Period,
): string {
  if (!threshold) return '不督办';
  const window = periodAt(threshold.within, quarter.last);
  const { kind } = standingOf(threshold, verdictsIn(side, around, threshold, window));
  return kind === 'reached' ? '起草督办' : kind === 'waits' ? '等待确认' : '不督办';
}
