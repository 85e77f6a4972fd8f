/** Eight weeks of contacts, each logged on its own day by the cloud's clock. */
import { randomUUID } from 'node:crypto';
import { addDays, dayOfInstant, toDayNumber, weekdayOf } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';
import { instructorOpenid, type Person } from './seed-people';

/** The demo's past: long enough for a full quarter's interviews to show. */
const WEEKS = 8;

/** The Monday with which the demo's past begins. */
export function firstDay(today: string): string {
  return addDays(today, 1 - weekdayOf(toDayNumber(today)) - 7 * WEEKS);
}

/**
 * Most units are kept, some are behind, one instructor in four has much open: so
 * that each state of a light is on some screen. Who is behind follows from the
 * order alone, so that the demo is the same on every machine.
 */
export async function seedContacts(
  district: District,
  instructors: readonly Person[],
  say: (line: string) => void,
): Promise<void> {
  const { clock } = district.cloud;
  const today = dayOfInstant(clock.now());
  const homes = await Promise.all(
    instructors.map((_, i) => district.act(instructorOpenid(i), 'home.open', {})),
  );
  let count = 0;
  try {
    for (let day = firstDay(today); day <= today; day = addDays(day, 1)) {
      clock.setToday(day);
      // The clock begins the units' new year in its first days.
      if (day.slice(5) < '01-04') await district.cloud.fireTimer('clock');
      const logs = homes.flatMap((home, i) =>
        home.units.flatMap((unit, u) =>
          contactsOn(day, today, i, u).map((contact) =>
            district.act(instructorOpenid(i), 'contact.record', {
              id: randomUUID(),
              unitId: unit.unitId,
              happenedOn: day,
              recordedAt: clock.now(),
              ...contact,
            }),
          ),
        ),
      );
      await Promise.all(logs);
      count += logs.length;
    }
  } finally {
    clock.setToday(today);
  }
  say(`联系记录 ${count} 条`);
}

type Contact = {
  channel: 'phone' | 'online' | 'onsite' | 'elsewhere';
  outcome: 'reached' | 'notReached';
  metOwner?: boolean;
  text?: string;
};

/** What instructor `i` does for the `u`th of their units on a day. */
function contactsOn(day: string, today: string, i: number, u: number): Contact[] {
  const n = toDayNumber(day);
  const weekday = weekdayOf(n);
  const week = Math.floor((n + 3) / 7);
  const thisWeek = week === Math.floor((toDayNumber(today) + 3) / 7);
  const behind = i % 4 === 0;
  if (weekday === 1 + ((i + u) % 5)) {
    if (thisWeek && (u % 2 === 0 || behind)) return [];
    const lately = week >= Math.floor((toDayNumber(today) + 3) / 7) - 1;
    if (behind && isLost(i, u, week, lately)) return [{ channel: 'phone', outcome: 'notReached' }];
    if (week % 4 === u % 4) {
      const metOwner = (week + u) % 3 === 0;
      return [
        {
          channel: 'onsite',
          outcome: 'reached',
          metOwner,
          text: VISIT_TEXTS[u % VISIT_TEXTS.length] ?? '',
        },
      ];
    }
    return [{ channel: u % 5 === 4 ? 'online' : 'phone', outcome: 'reached' }];
  }
  return [];
}

/** Units that were not reached until last week, or every other week: enough of them for 督办 on any day of the year. */
function isLost(i: number, u: number, week: number, lately: boolean): boolean {
  if (!lately && (u === 3 || u === 4 || (i > 0 && u === 1))) return true;
  return u % 3 === 0 && week % 2 === 0;
}

const VISIT_TEXTS = [
  '了解近期用工情况，业主希望帮助对接技能培训。',
  '核对党员名册，一名流动党员拟转入。',
  '看了党员活动室，书报和制度已上墙。',
  '谈了明年一季度党日安排。',
];
