/**
 * A district's year for judging: every unit with its facts, every instructor with
 * their leaves, and the hard cases among them: handovers A→B→A, responsibilities
 * and records that begin in the middle of a period, leaves with covers, closures,
 * late records, corrections, voids, 条件不具备 and contests, decided and not.
 */
import type { Leave, Responsibility, UnitFacts } from '@core/modules/cadence/contract';
import { formatDay, toDayNumber, type Day, type DayNumber } from '@core/shared/calendar/day';
import { chanceOf, type Chance } from './random';
import { contactsOf } from './district-contacts';

export interface DistrictYear {
  readonly units: readonly UnitFacts[];
  /** Leaves by instructor; one without leave has none. */
  readonly leaves: ReadonlyMap<string, readonly Leave[]>;
}

export interface YearSize {
  readonly units: number;
  readonly instructors: number;
}

/** The district that the reach speaks of. */
export const FULL_YEAR: YearSize = { units: 15_560, instructors: 1_100 };

const FIRST = toDayNumber('2026-01-01');
const LAST = toDayNumber('2026-12-31');

export const instructorId = (i: number): string => `p-${i}`;

/** Makes the district of a seed. */
export function districtYear({ units, instructors }: YearSize, seed: number): DistrictYear {
  const leaves = new Map<string, Leave[]>();
  for (let i = 0; i < instructors; i += 1) {
    const theirs = leavesOf(i, instructors, chanceOf(seed + i));
    if (theirs.length > 0) leaves.set(instructorId(i), theirs);
  }
  return {
    leaves,
    units: Array.from({ length: units }, (_, u) => {
      const chance = chanceOf(seed * 31 + instructors + u);
      // As a document of the store is read: made of text, with no string shared by hand.
      return JSON.parse(JSON.stringify(unitOf(u, instructors, leaves, chance))) as UnitFacts;
    }),
  };
}

const dayIn = (chance: Chance, from: DayNumber = FIRST, to: DayNumber = LAST): Day =>
  formatDay(chance.between(from, to));
const after = (day: Day, days: number): Day => formatDay(toDayNumber(day) + days);

/** One leave in two instructors, a long one in ten; some with a cover, some waiting. */
function leavesOf(i: number, instructors: number, chance: Chance): Leave[] {
  const mine = { instructorId: instructorId(i) };
  const leaves: Leave[] = [];
  const cover = () =>
    chance.percent(60) ? { coverId: instructorId((i + chance.between(1, 9)) % instructors) } : {};
  const add = (days: number): void => {
    const from = dayIn(chance);
    const waits = chance.percent(15) ? { waits: true } : {};
    leaves.push({ ...mine, from, to: after(from, days), ...cover(), ...waits });
  };
  if (chance.percent(50)) add(chance.between(2, 20));
  if (chance.percent(20)) add(chance.between(1, 12));
  if (chance.percent(10)) add(chance.between(60, 240));
  if (chance.percent(2)) leaves.push({ ...mine, from: dayIn(chance), ...cover() });
  return leaves;
}

function unitOf(
  u: number,
  instructors: number,
  leaves: ReadonlyMap<string, readonly Leave[]>,
  chance: Chance,
): UnitFacts {
  const responsibilities = responsibilitiesOf(u, instructors, chance);
  const [founded, developments] = [partyOrganizationOf(chance), developmentsOf(u, chance)];
  return {
    unitId: `u-${u}`,
    ...(chance.percent(4) ? { recordsFrom: dayIn(chance) } : {}),
    responsibilities,
    closures: closuresOf(chance),
    contacts: contactsOf(u, responsibilities, leaves, chance),
    developments,
    ...(founded ? { partyOrganization: founded } : {}),
    ...claimsOf(u, responsibilities, chance),
  };
}

/** Mostly one person all year; else handed over, there and back, begun late, in pieces, of another kind. */
function responsibilitiesOf(u: number, instructors: number, chance: Chance): Responsibility[] {
  const of = (i: number, from: Day, to?: Day, kind = '帮建'): Responsibility => ({
    instructorId: instructorId(i % instructors),
    kind,
    from,
    ...(to ? { to } : {}),
  });
  const [a, b, day] = [u % instructors, u + 1, dayIn(chance)];
  const back = after(day, chance.between(1, 25));
  switch (chance.between(0, 79)) {
    case 0:
      return [of(a, '2025-03-01', day), of(b, day)];
    case 1:
      return [of(a, '2025-03-01', day), of(b, day, back), of(a, back)];
    case 2:
      return [of(a, day)];
    case 3:
      return [of(a, '2026-01-01', day)];
    case 4:
      return [of(a, '2026-01-01', back), of(a, day), of(a, day, day)];
    case 5:
      return [of(a, '2026-01-01'), of(b, day, back, '联系')];
    case 6:
      return [of(a, '2026-01-01', day), of(b, after(day, chance.between(1, 40)))];
    case 7:
      return [of(a, day, back), of(b, back, day)];
    default:
      return [of(a, u % 3 === 0 ? '2024-06-01' : '2026-01-01')];
  }
}

function closuresOf(chance: Chance): UnitFacts['closures'] {
  if (!chance.percent(5)) return [];
  const from = dayIn(chance);
  const one = { from, to: after(from, chance.between(1, 90)) };
  switch (chance.between(0, 4)) {
    case 0:
      return [{ ...one, waits: true }];
    case 1:
      return [{ from }];
    case 2:
      return [one, { from: after(from, 5), to: after(from, 40) }];
    default:
      return [one];
  }
}

function developmentsOf(u: number, chance: Chance): UnitFacts['developments'] {
  return [0, 1]
    .filter(() => chance.percent(12))
    .map((n) => ({
      id: `d-${u}-${n}`,
      on: dayIn(chance, FIRST - 30, LAST),
      step: chance.percent(60) ? ('probationary' as const) : ('activist' as const),
    }));
}

/** Undefined for a unit without one; without a day it is older than the records. */
function partyOrganizationOf(chance: Chance): { from?: Day } | undefined {
  if (chance.percent(4)) return { from: chance.percent(10) ? '2026-01-01' : dayIn(chance) };
  if (chance.percent(70)) return chance.percent(20) ? { from: '2019-07-01' } : {};
  return undefined;
}

type Claims = Pick<UnitFacts, 'lacking' | 'contests'>;

function claimsOf(u: number, parties: readonly Responsibility[], chance: Chance): Claims {
  const who = chance.pick(parties as [Responsibility, ...Responsibility[]]).instructorId;
  const decision = chance.pick<{ decision?: { granted: boolean; reason: string } }>([
    {},
    { decision: { granted: true, reason: '属实' } },
    { decision: { granted: false, reason: '不属实' } },
  ]);
  const said = { instructorId: who, reason: '说明', ...decision };
  const obligation = chance.pick(['call', 'visit', 'interview', 'develop', 'foundBranch']);
  const lacking = {
    id: `l-${u}`,
    obligation: chance.pick(['develop', 'develop', 'foundBranch', 'call']),
    year: chance.pick([2026, 2026, 2026, 2025]),
    ...said,
  };
  const contest = { id: `q-${u}`, obligation, periodKey: keyOf(obligation, chance), ...said };
  return {
    ...(chance.percent(4) ? { lacking: [lacking] } : {}),
    ...(chance.percent(6) ? { contests: [contest] } : {}),
  };
}

function keyOf(obligation: string, chance: Chance): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (obligation === 'call') return `2026-W${two(chance.between(1, 53))}`;
  if (obligation === 'visit') return `2026-${two(chance.between(1, 12))}`;
  return obligation === 'interview' ? `2026-Q${chance.between(1, 4)}` : '2026';
}
