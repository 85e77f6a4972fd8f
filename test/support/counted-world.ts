/** A small district that changes at random between counts: contacts, leaves, rules, units that come, go, move, close. */
import fc from 'fast-check';
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import { huangshi } from '@core/rulepacks/huangshi';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { fingerprint } from '@core/shared/canonical';
import { addDays, instantOf } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import type { Deps } from '@server/runtime/deps';
import { revisionAt } from '@server/runtime/revision';
import { fakeStore } from './fake-store';
import { leavesOn, PEOPLE, unitFactsOn } from './unit-facts';

export const TOWN_IDS = ['t0', 't1', 't2'];
const MINUTE = 60_000;
const UNITS = 6;
const calendar = createWorkCalendar();

const facts = unitFactsOn('2026-06-11', ['call', 'visit'], ['2026-W20', '2026-05']);
const unit = fc.nat(UNITS + 2);
/** Minutes before the last count at which something was written that is seen only now. */
const late = fc.constantFrom(0, 0, 14);

const change = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      of: fc.constant('year' as const),
      unit,
      facts,
      late,
      year: fc.constantFrom(2026, 2026, 2026, 2025, 2027),
    }),
  },
  fc.record({
    of: fc.constant('unit' as const),
    unit,
    late,
    townId: fc.constantFrom(...TOWN_IDS),
    status: fc.constantFrom('operating', 'closed'),
    kind: fc.constantFrom('enterprise', 'socialOrganization'),
    formation: fc.constantFrom('none', 'separate', 'joint'),
  }),
  fc.record({ of: fc.constant('gone' as const), unit }),
  fc.record({ of: fc.constant('leaves' as const), leaves: leavesOn('2026-06-11') }),
  fc.record({ of: fc.constant('pack' as const), pack: fc.constantFrom(yongchuan, huangshi) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** What happens from one count to the next. */
export interface Step {
  readonly days: number;
  readonly changes: readonly Change[];
}

/** Facts to begin with, and what happens then. */
export const histories = fc.record({
  all: fc.array(facts, { minLength: UNITS, maxLength: UNITS }),
  steps: fc.array(
    fc.record({
      days: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -2, max: 9 })),
      changes: fc.array(change, { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 8 },
  ),
});

type UnitFields = Pick<StoredUnit, 'townId' | 'status' | 'kind' | 'formation'>;

export class CountedWorld {
  readonly orgNodes = TOWN_IDS.map((_id) => ({ _id, schemaVersion: 1, kind: 'town', name: _id }));
  units: StoredUnit[] = [];
  unitYears: StoredUnitYear[] = [];
  persons = PEOPLE.map((_id) => ({
    _id,
    roles: [{ role: 'instructor' }],
    leaves: [],
  })) as unknown as StoredPerson[];
  pack: RulePack = yongchuan;
  now: number;
  private written = 0;
  private marks = 0;

  constructor(
    public today: string,
    all: readonly UnitFacts[],
  ) {
    this.now = instantOf(today);
    for (const [i, one] of all.entries()) {
      const state = { status: 'operating', kind: 'enterprise', formation: 'none' } as const;
      this.writeUnit(i, { townId: `t${i % 3}`, ...state }, this.now);
      this.writeYear(i, 2026, one, this.now);
    }
  }

  happens({ days, changes }: Step): void {
    const countedAt = this.now;
    this.today = addDays(this.today, days);
    // No two counts at one instant.
    this.now = instantOf(this.today) + (this.written += 1) * 60 * MINUTE;
    for (const one of changes) {
      const at = 'late' in one && one.late ? countedAt - one.late * MINUTE : this.now - MINUTE;
      if (one.of === 'year' && this.units.some(({ _id }) => _id === unitId(one.unit)))
        this.writeYear(one.unit, one.year, one.facts, at);
      if (one.of === 'unit') this.writeUnit(one.unit, one, at);
      if (one.of === 'gone') {
        this.units = this.units.filter(({ _id }) => _id !== unitId(one.unit));
        this.unitYears = this.unitYears.filter(({ unitId: of }) => of !== unitId(one.unit));
      }
      if (one.of === 'leaves') putOnLeave(this.persons, one.leaves);
      if (one.of === 'pack') ({ pack: this.pack } = one);
    }
  }

  /** A store of it with these collections besides, and what a job is given. */
  deps(besides: object, asked: (what: string) => void = () => undefined): Deps {
    const { orgNodes, units, unitYears, persons, pack, today, now } = this;
    const store = fakeStore({ orgNodes, units, unitYears, persons, ...besides } as never, asked);
    const randomCode = (): string => String((this.marks += 1));
    const sha256 = (text: string): string => fingerprint(text);
    const setting = { store, pack, notices: {}, calendar, today, now: () => now };
    return { ...setting, randomCode, sha256 } as unknown as Deps;
  }

  private writeYear(i: number, year: number, { unitId: _id, ...rest }: UnitFacts, at: number) {
    const id = `${unitId(i)}_${year}`;
    this.unitYears = this.unitYears.filter((one) => one._id !== id);
    this.unitYears.push({
      _id: id,
      schemaVersion: 1,
      unitId: unitId(i),
      year,
      instructorIds: [...new Set(rest.responsibilities.map((r) => r.instructorId))].sort(),
      facts: rest,
      rev: revisionAt(at, `${(this.written += 1)}`),
    } as StoredUnitYear);
  }

  private writeUnit(i: number, fields: UnitFields, at: number): void {
    this.units = this.units.filter(({ _id }) => _id !== unitId(i));
    const { townId, status, kind, formation } = fields;
    const told = { townId, status, kind, formation, sortKey: unitId(i) };
    const rev = revisionAt(at, `${(this.written += 1)}`);
    this.units.push({ _id: unitId(i), ...told, rev } as StoredUnit);
  }
}

/** People have these leaves and no others. */
export function putOnLeave(persons: readonly StoredPerson[], leaves: readonly Leave[]): void {
  for (const person of persons)
    person.leaves = leaves
      .filter(({ instructorId }) => instructorId === person._id)
      .map(({ to = '2027-12-31', waits, ...leave }) => ({
        ...leave,
        to,
        state: waits ? 'waiting' : 'granted',
      })) as never;
}

const unitId = (i: number): string => `u${i}`;
