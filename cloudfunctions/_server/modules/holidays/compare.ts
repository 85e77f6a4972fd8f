/**
 * What a notice judges again: every unit's marks in the periods that it changes, under the
 * calendar without it and with it. Some units at a time; nothing is written.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { ChangedTerm } from '@core/modules/holidays/actions';
import { badField } from '@core/shared/errors';
import { problemsOf } from '@core/shared/calendar/notice';
import { calendarWith, type YearNotice } from '@core/shared/calendar/work-calendar';
import { addCompliance, complianceOf } from '@core/modules/cadence/compliance';
import { judgeByPlan, type LeavesOf } from '@core/modules/cadence/judge-plan';
import { planYear, type Plan } from '@core/modules/cadence/plan';
import { toDayNumber } from '@core/shared/calendar/day';
import type { Actor } from '@server/runtime/actor';
import { readRules } from './repository';
import type { Deps } from '@server/runtime/deps';
import {
  factsOfPage,
  UNIT_FIELDS,
  UNITS_AT_ONCE,
  type CountedUnit,
} from '@server/modules/figures/unit-page';
import { countUnits } from '@server/modules/units/repository';

/** Units of one answer: about a second of work. */
const UNITS_AN_ANSWER = 8 * UNITS_AT_ONCE;

export async function compareHolidays(
  deps: Deps,
  _actor: Actor,
  { year, notice, after = '' }: ActionInput<'holidays.compare'>,
): Promise<ActionOutput<'holidays.compare'>> {
  const [problem] = notice ? problemsOf(notice, year) : [];
  if (problem) throw badField('input.notice', problem);
  const pairs = await pairsOf(deps, year, notice);
  const of = await countUnits(deps.store);
  const terms = pairs.map(emptyTerm);
  let units = 0;
  let place: string | undefined = after;
  while (place !== undefined && pairs.length > 0 && units < UNITS_AN_ANSWER) {
    const page = await pageAfter(deps, pairs, place);
    for (const unit of page.units) count(terms, pairs, unit, page.leavesOf);
    units += page.units.length;
    place = page.next;
  }
  const isOver = pairs.length === 0 || place === undefined;
  return { units: pairs.length === 0 ? of : units, of, ...(isOver ? {} : { next: place }), terms };
}

/** A term under both calendars: plans of one term each, so that they are judged as all others are. */
interface Pair {
  readonly before: Plan;
  readonly after: Plan;
}

async function pairsOf(deps: Deps, year: number, notice: YearNotice | undefined): Promise<Pair[]> {
  const { pack, today, store } = deps;
  const entered = (await readRules(store)).notices ?? {};
  const { [year]: own, ...others } = entered;
  // A notice that is asked about is set against what is in force; else the one in force against none.
  const [before, after] = notice
    ? [entered, { ...others, [year]: notice }]
    : [others, own ? entered : others];
  const planOf = (notices: typeof entered): Plan[] => {
    const calendar = calendarWith(pack.calendarOverride, notices);
    // The year's New Year lies in the last week of the year before.
    return [year - 1, year].map((y) => planYear(y, { pack, today, calendar }));
  };
  const [was, is] = [planOf(before), planOf(after)];
  return was.flatMap((plan, y) =>
    plan.terms.flatMap((term, i): Pair[] => {
      const now = is[y]?.terms[i];
      if (!now || term.period.first > toDayNumber(today)) return [];
      if (term.working === now.working && term.provisional === now.provisional) return [];
      return [
        {
          before: { ...plan, terms: [term] },
          after: { ...plan, calendar: is[y]?.calendar ?? plan.calendar, terms: [now] },
        },
      ];
    }),
  );
}

async function pageAfter(deps: Deps, pairs: readonly Pair[], place: string) {
  const page = await deps.store.find('units', {
    where: { sortKey: { gt: place } },
    orderBy: [['sortKey', 'asc']],
    limit: UNITS_AT_ONCE,
    fields: UNIT_FIELDS,
  });
  const last = page[page.length - 1];
  const plans = pairs.map(({ after }) => after);
  const { units, leaves } = last
    ? await factsOfPage(deps, plans, page)
    : { units: [], leaves: new Map<string, never[]>() };
  return {
    units,
    leavesOf: (id: string) => leaves.get(id) ?? [],
    next: page.length === UNITS_AT_ONCE ? last?.sortKey : undefined,
  };
}

function emptyTerm({ before, after }: Pair): ChangedTerm {
  const [was, is] = [before.terms[0], after.terms[0]];
  if (!was || !is) throw new RangeError('a plan without its term');
  return {
    obligation: was.obligation.code,
    period: was.told,
    workingBefore: was.working,
    workingAfter: is.working,
    before: complianceOf([]),
    after: complianceOf([]),
  };
}

function count(
  terms: ChangedTerm[],
  pairs: readonly Pair[],
  { facts }: CountedUnit,
  leavesOf: LeavesOf,
): void {
  pairs.forEach((pair, i) => {
    const term = terms[i];
    if (!term) return;
    const marksBy = (plan: Plan) =>
      judgeByPlan(facts, leavesOf, plan).flatMap(({ marks }) => marks);
    term.before = addCompliance(term.before, complianceOf(marksBy(pair.before)));
    term.after = addCompliance(term.after, complianceOf(marksBy(pair.after)));
  });
}
