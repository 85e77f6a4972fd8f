/** The contacts of one unit's year: weekly calls, visits every second or third week, and what goes wrong with them. */
import type { Leave, Responsibility, ShortContact } from '@core/modules/cadence/contract';
import { formatDay, toDayNumber, type Day, type DayNumber } from '@core/shared/calendar/day';
import type { Chance } from './random';

const FIRST_MONDAY = toDayNumber('2025-12-29');
const WEEKS = 53;
/** In so many of a hundred weeks: 68 contacts a year, as the sources count. */
const CALLED = 88;
const VISITED = 41;

type Amendment = NonNullable<ShortContact['amendments']>[number];

/** In no order: a unit's contacts arrive as they were recorded. */
export function contactsOf(
  u: number,
  parties: readonly Responsibility[],
  leaves: ReadonlyMap<string, readonly Leave[]>,
  chance: Chance,
): ShortContact[] {
  const contacts: ShortContact[] = [];
  const add = (visit: boolean, week: number): void => {
    const on = FIRST_MONDAY + 7 * week + chance.between(0, chance.percent(90) ? 4 : 6);
    const id = `c-${u}-${contacts.length}`;
    contacts.push(contactOf(id, on, whoOn(formatDay(on), parties, leaves, chance), visit, chance));
  };
  for (let week = 0; week < WEEKS; week += 1) {
    if (chance.percent(CALLED)) add(false, week);
    if (chance.percent(VISITED)) add(true, week);
  }
  return contacts.sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1));
}

/** The one responsible on the day, now and then the cover, one of the others, or anybody. */
function whoOn(
  on: Day,
  parties: readonly Responsibility[],
  leaves: ReadonlyMap<string, readonly Leave[]>,
  chance: Chance,
): string {
  const inForce = parties.filter((p) => p.from <= on && (!p.to || on < p.to));
  const owner = (inForce[0] ?? parties[0])?.instructorId ?? 'nobody';
  const away = leaves.get(owner)?.find((l) => l.from <= on && (!l.to || on < l.to));
  if (away?.coverId && chance.percent(70)) return away.coverId;
  if (chance.percent(2)) return chance.percent(50) ? 'p-0' : 'someone-of-the-town';
  return chance.percent(1) ? (parties[parties.length - 1]?.instructorId ?? owner) : owner;
}

function contactOf(
  id: string,
  on: DayNumber,
  by: string,
  visit: boolean,
  chance: Chance,
): ShortContact {
  const outcome = chance.percent(92) ? 'reached' : 'notReached';
  const channel = visit
    ? chance.percent(95)
      ? 'onsite'
      : 'elsewhere'
    : chance.percent(85)
      ? 'phone'
      : 'online';
  const lag = chance.percent(12) ? chance.between(1, 7) : chance.percent(3) ? 8 : 0;
  const late = lag === 8 ? chance.between(8, 60) : lag;
  return {
    id,
    channel,
    outcome,
    metOwner: visit && outcome === 'reached' && chance.percent(35),
    on: formatDay(on),
    by,
    recordedOn: formatDay(on + late),
    ...(late > 7 && chance.percent(60) ? { confirmed: chance.percent(70) } : {}),
    ...(chance.percent(1) ? { voided: true } : {}),
    ...(chance.percent(2) ? { amendments: amendmentsOf(on + late, visit, chance) } : {}),
  };
}

/** One or two corrections: of the outcome, of the owner, of the channel; early and late, some confirmed, some refused. */
function amendmentsOf(recorded: DayNumber, visit: boolean, chance: Chance): Amendment[] {
  let day = recorded;
  return Array.from({ length: chance.between(1, 3) }, () => {
    day += chance.between(0, 20);
    const outcome = chance.pick(['reached', 'notReached', 'reached'] as const);
    const changes = chance.pick<Partial<Amendment>>([
      { outcome },
      { metOwner: visit },
      { channel: visit ? 'onsite' : 'phone' },
      { channel: 'onsite', outcome },
    ]);
    return {
      ...changes,
      recordedOn: formatDay(day),
      ...(chance.percent(40) ? { confirmed: chance.percent(70) } : {}),
    };
  });
}
