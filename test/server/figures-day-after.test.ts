/**
 * 联系情况 from day to day on what was kept is what judging every unit says, after any history: contacts, corrections
 * back in time, leaves, rules, turns of months and years, units that come, go, move, close, and writes that are seen late.
 */
import fc from 'fast-check';
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import { complianceOf } from '@core/modules/cadence/compliance';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import { planNow, planWeeks, type Plan } from '@core/modules/cadence/plan';
import { countCoverage } from '@core/modules/coverage/coverage';
import { addMonths, countContacts, emptyMonth } from '@core/modules/reports/count-month';
import { placeIn } from '@server/modules/counts/count-town';
import { figuresView } from '@server/modules/figures/views';
import { rebuildFigures } from '@server/modules/figures/rebuild-job';
import { yearsOf } from '@server/modules/figures/unit-page';
import type { StoredFigures } from '@server/modules/figures/stored';
import { leavesOf as leavesOfPerson } from '@server/modules/statements/policy';
import { joinFacts } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { CountedWorld, histories, TOWN_IDS } from '../support/counted-world';

/** Every unit of a town judged by the engine, from its years. */
function judged(deps: Deps, world: CountedWorld, townId: string) {
  const view = figuresView(deps);
  const years = yearsOf([view.plan]);
  const leavesOf = (id: string): Leave[] =>
    world.persons.filter(({ _id }) => _id === id).flatMap(leavesOfPerson);
  const units = world.units
    .filter((unit) => unit.townId === townId)
    .map(({ _id, kind, status, formation }) => {
      const own = world.unitYears.filter((y) => y.unitId === _id && years.includes(y.year));
      const facts = joinFacts(_id, own);
      const hasInstructor = facts.responsibilities.some(
        ({ from, to }) => from <= world.today && (!to || to > world.today),
      );
      return { facts, kind, formation, operating: status === 'operating', hasInstructor };
    });
  const operating = units.filter((unit) => unit.operating);
  const facts = units.map((unit) => unit.facts);
  return {
    units: operating.length,
    withoutInstructor: operating.filter(({ hasInstructor }) => !hasInstructor).length,
    coverage: countCoverage(units),
    periods: marksIn(facts, leavesOf, planNow(deps)),
    weeks: marksIn(facts, leavesOf, planWeeks(10, deps)),
    contacts: view.months.map((month) =>
      facts
        .map(({ contacts }) => ({ ...emptyMonth(), contacts: countContacts(contacts, month) }))
        .reduce(addMonths, emptyMonth()),
    ),
  };
}

function marksIn(units: readonly UnitFacts[], leavesOf: (id: string) => Leave[], plan: Plan) {
  const parties = units.flatMap((facts) => judgeByPlan(facts, leavesOf, plan));
  return plan.terms.map(({ obligation, told }, i) => ({
    obligation: obligation.code,
    key: told.key,
    ...complianceOf(parties.flatMap(({ marks }) => marks[i] ?? [])),
  }));
}

const marksOf = (periods: StoredFigures['periods']) =>
  periods.map(({ period: { key }, settled: _settled, ...marks }) => ({ ...marks, key }));

describe('what a day asks of the database', () => {
  const QUIET = [
    ...['find orgNodes', 'find persons', 'find countedTowns'],
    // Numbers, and what was written since.
    ...['count units', 'count unitYears', 'find unitYears', 'find units', 'find matters'],
    ...['set countedTowns', 'set figures', 'set figures', 'set figures'],
  ];
  const facts = (instructorId: string): UnitFacts => ({
    unitId: 'u',
    responsibilities: [{ instructorId, from: '2026-01-01', kind: '帮建' }],
    closures: [],
    contacts: [],
    developments: [],
  });
  const year = { of: 'year', unit: 1, facts: facts('colleague'), late: 0, year: 2026 } as const;

  it.each([
    ['when nothing was written', [], []],
    [
      'when one unit changed',
      [year],
      [
        // Where it is, what is kept around it, what its years say of their last write, its instructors' leaves.
        ...['find units', 'find countedUnits', 'find unitYears', 'find persons'],
        // The years themselves, and what is kept now.
        ...['find unitYears', 'set countedUnits'],
      ],
    ],
  ])('%s', async (_when, changes, more) => {
    const world = new CountedWorld(
      '2026-05-20',
      [0, 1, 2, 3, 4, 5].map(() => facts('me')),
    );
    const kept = { countedUnits: [], countedTowns: [], matters: [], figures: [] };
    for (const days of [0, 1]) {
      world.happens({ days, changes: [] });
      await rebuildFigures(world.deps(kept), '', Infinity);
    }
    world.happens({ days: 1, changes });
    const asked: string[] = [];
    await rebuildFigures(
      world.deps(kept, (what) => void asked.push(what)),
      '',
      Infinity,
    );
    expect(asked.sort()).toEqual([...QUIET, ...more].sort());
  });
});

it('begins again where a release that counted otherwise left off', async () => {
  const world = new CountedWorld('2026-05-20', []);
  const figures: StoredFigures[] = [];
  const deps = world.deps({ countedUnits: [], countedTowns: [], matters: [], figures });
  const former = { town: { townId: 't1', asOf: 1, units: 7 }, charts: {}, after: 'u3' };
  expect(await rebuildFigures(deps, JSON.stringify(former), Infinity)).toBeNull();
  expect(figures.map(({ townId, units }) => [townId, units])).toEqual(
    TOWN_IDS.map((id) => [id, 0]),
  );
  // Of a town in the middle of a 通报.
  expect(placeIn(JSON.stringify({ asOf: 1, after: 'u3', towns: [], months: [] }))).toBeNull();
});

test('always', async () => {
  const seen = { stood: 0, whole: 0, turned: 0 };
  await fc.assert(
    fc.asyncProperty(
      histories,
      fc.constantFrom('2026-05-20', '2026-12-22'),
      async ({ all, steps }, firstDay) => {
        const world = new CountedWorld(firstDay, all);
        const kept = { countedUnits: [], countedTowns: [], matters: [] };
        const figures: StoredFigures[] = [];
        for (const step of steps) {
          const before = world.today.slice(0, 7);
          world.happens(step);
          seen.turned += Number(before !== world.today.slice(0, 7));
          let kepts = 0;
          const asked = (what: string): void => void (kepts += Number(what === 'set countedTowns'));
          const deps = world.deps({ ...kept, figures }, asked);
          expect(await rebuildFigures(deps, '', Infinity)).toBeNull();
          // A whole count also writes when it begins.
          seen[kepts === 1 ? 'stood' : 'whole'] += 1;
          for (const townId of TOWN_IDS) {
            const town = figures.find((one) => one.townId === townId) as StoredFigures;
            expect({
              units: town.units,
              withoutInstructor: town.withoutInstructor,
              coverage: town.coverage,
              periods: marksOf(town.periods),
              weeks: marksOf(town.charts?.weeks ?? []),
              contacts: town.charts?.months.map(({ contacts }) => ({ ...emptyMonth(), contacts })),
            }).toEqual(judged(deps, world, townId));
            expect([town.businessDate, town.asOf]).toEqual([world.today, world.now]);
          }
        }
      },
    ),
    { numRuns: 100 },
  );
  // What was kept was used in many a run, and many a month turned.
  expect(seen.stood).toBeGreaterThan(50);
  expect(seen.whole).toBeGreaterThan(50);
  expect(seen.turned).toBeGreaterThan(20);
});
