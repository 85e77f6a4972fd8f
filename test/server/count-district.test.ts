/**
 * A district counted on what was kept of its towns is the district counted whole, after any history: contacts, their
 * corrections, leaves, rules, days, units that come, go, move, close, and writes that are seen late.
 */
import fc from 'fast-check';
import { planMonth } from '@core/modules/cadence/plan';
import { addDays, instantOf } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { huangshi } from '@core/rulepacks/huangshi';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import type { StoredPerson } from '@server/modules/people/stored';
import { beginPlace, type Place } from '@server/modules/reports/count-town';
import { countTown, standingOrBegun } from '@server/modules/reports/count-towns';
import { keepTowns } from '@server/modules/reports/kept-towns';
import type { StoredReport } from '@server/modules/reports/stored';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import type { Deps } from '@server/runtime/deps';
import { revisionAt } from '@server/runtime/revision';
import { fakeStore } from '../support/fake-store';
import { leavesOn, PEOPLE, unitFactsOn } from '../support/unit-facts';

const calendar = createWorkCalendar();
const MONTHS = ['2026-05', '2026-04'];
const TOWNS = ['t0', 't1', 't2'].map((id) => ({ id, name: id }));
const MINUTE = 60_000;
const facts = unitFactsOn('2026-06-11', ['call', 'visit'], ['2026-W20', '2026-05']);
const unit = fc.nat(8);
/** Minutes before the last count at which something was written that is seen only now. */
const late = fc.constantFrom(0, 0, 14);

const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ of: fc.constant('year' as const), unit, facts, late }) },
  fc.record({
    of: fc.constant('unit' as const),
    unit,
    late,
    townId: fc.constantFrom('t0', 't1', 't2'),
    status: fc.constantFrom('operating', 'closed'),
    kind: fc.constantFrom('enterprise', 'socialOrganization'),
    formation: fc.constantFrom('none', 'separate', 'joint'),
  }),
  fc.record({ of: fc.constant('gone' as const), unit, years: fc.boolean() }),
  fc.record({ of: fc.constant('leaves' as const), leaves: leavesOn('2026-06-11') }),
  fc.record({ of: fc.constant('pack' as const), pack: fc.constantFrom(yongchuan, huangshi) }),
  fc.record({ of: fc.constant('months' as const), months: fc.integer({ min: 1, max: 2 }) }),
);
const counts = fc.array(
  fc.record({
    days: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -2, max: 9 })),
    changes: fc.array(change, { maxLength: 3 }),
  }),
  { minLength: 2, maxLength: 8 },
);

interface World {
  units: StoredUnit[];
  unitYears: StoredUnitYear[];
  persons: StoredPerson[];
}

let written = 0;
const unitId = (i: number): string => `u${i}`;

function writeYear(world: World, i: number, { unitId: _id, ...rest }: UnitFacts, at: number): void {
  const id = `${unitId(i)}_2026`;
  world.unitYears = world.unitYears.filter((one) => one._id !== id);
  world.unitYears.push({
    _id: id,
    schemaVersion: 1,
    unitId: unitId(i),
    year: 2026,
    instructorIds: [...new Set(rest.responsibilities.map((r) => r.instructorId))].sort(),
    facts: rest,
    rev: revisionAt(at, `${(written += 1)}`),
  } as StoredUnitYear);
}

type UnitFields = Pick<StoredUnit, 'townId' | 'status' | 'kind' | 'formation'>;

function writeUnit(world: World, i: number, fields: UnitFields, at: number): void {
  world.units = world.units.filter(({ _id }) => _id !== unitId(i));
  const { townId, status, kind, formation } = fields;
  const told = {
    townId,
    status,
    kind,
    formation,
    sortKey: unitId(i),
    rev: revisionAt(at, `${(written += 1)}`),
  };
  world.units.push({ _id: unitId(i), ...told } as StoredUnit);
}

const putOnLeave = ({ persons }: World, leaves: readonly Leave[]): void => {
  for (const person of persons)
    person.leaves = leaves
      .filter(({ instructorId }) => instructorId === person._id)
      .map(({ to = '2027-12-31', waits, ...leave }) => ({
        ...leave,
        to,
        state: waits ? 'waiting' : 'granted',
      })) as never;
};

/** Counts as a report of the district does; which towns stood on what was kept is told. */
async function count(deps: Deps, months: string[], tell: (stood: boolean) => void) {
  const frame = { months, plans: months.map((month) => planMonth(month, deps)) };
  const told = { _id: `r${deps.now()}`, scopeId: 'district', knownOn: deps.today, towns: TOWNS };
  const report = told as unknown as StoredReport;
  const standing = await standingOrBegun(deps, frame, report);
  tell(standing !== null);
  const places: Place[] = [];
  for (const { id } of report.towns) {
    const begun = beginPlace(id, deps.now(), frame);
    const place = standing?.get(id) ?? (await countTown(deps, frame, id, begun, Infinity)).place;
    if (!standing) await keepTowns(deps, frame, report, [{ id, place }]);
    places.push(place);
  }
  return places.map((place) => ({
    towns: place.towns.map(({ asOf: _asOf, ...town }) => town),
    months: place.months,
  }));
}

type Counted = Awaited<ReturnType<typeof count>>;

test('always', async () => {
  const seen = { stood: 0, whole: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(facts, { minLength: 6, maxLength: 6 }),
      counts,
      async (all, steps) => {
        const persons = PEOPLE.map((_id) => ({ _id, roles: [{ role: 'instructor' }], leaves: [] }));
        const world: World = { units: [], unitYears: [], persons: persons as never };
        let [pack, today, months, n, marks] = [yongchuan, '2026-05-20', MONTHS, 0, 0];
        let now = instantOf(today);
        for (const [i, one] of all.entries()) {
          const state = { status: 'operating', kind: 'enterprise', formation: 'none' } as const;
          writeUnit(world, i, { townId: `t${i % 3}`, ...state }, now);
          writeYear(world, i, one, now);
        }
        const kept = { countedUnits: [], countedTowns: [] };
        for (const { days, changes } of steps) {
          const countedAt = now;
          today = addDays(today, days);
          now = instantOf(today) + (n += 1) * 60 * MINUTE;
          for (const one of changes) {
            const at = 'late' in one && one.late ? countedAt - one.late * MINUTE : now - MINUTE;
            if (one.of === 'year' && world.units.some(({ _id }) => _id === unitId(one.unit)))
              writeYear(world, one.unit, one.facts, at);
            if (one.of === 'unit') writeUnit(world, one.unit, one, at);
            if (one.of === 'gone') {
              world.units = world.units.filter(({ _id }) => _id !== unitId(one.unit));
              world.unitYears = world.unitYears.filter(({ unitId: of }) => of !== unitId(one.unit));
            }
            if (one.of === 'leaves') putOnLeave(world, one.leaves);
            if (one.of === 'pack') ({ pack } = one);
            if (one.of === 'months') months = MONTHS.slice(0, one.months);
          }
          const counting = (stored: object, tell: (stood: boolean) => void): Promise<Counted> => {
            const store = fakeStore({ ...world, ...stored });
            const setting = { store, pack, notices: {}, calendar, today, now: () => now };
            const randomCode = () => String((marks += 1));
            return count({ ...setting, randomCode } as unknown as Deps, months, tell);
          };
          const onKept = await counting(kept, (stood) => (seen[stood ? 'stood' : 'whole'] += 1));
          expect(onKept).toEqual(await counting({}, (stood) => expect(stood).toBe(false)));
        }
      },
    ),
    { numRuns: 150 },
  );
  // What was kept was used in many a count, also after changes.
  expect(seen.stood).toBeGreaterThan(100);
});
