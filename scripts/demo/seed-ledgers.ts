/**
 * 台账 of some units as their instructor found them over the last weeks: one nearly
 * complete and corrected since, one half way, the others with little. Through the
 * product's own actions, each on its day.
 */
import { randomUUID } from 'node:crypto';
import type { StatedValues } from '@core/modules/unit-profile/contract';
import { fieldsOf } from '@core/modules/unit-profile/ledger';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';

/** What is found at a visit so many days ago; fields that a unit does not have are left out. */
const VISITS: readonly (readonly (readonly [daysAgo: number, values: StatedValues])[])[] = [
  [
    [
      41,
      {
        operatesAt: '凤凰湖大道 18 号',
        registeredAt: '凤凰湖大道 18 号',
        headcount: 126,
        aboveScale: true,
        internet: false,
        inspection: 'passed',
        fullTime: 6,
        partTime: 4,
      },
    ],
    [27, { membersHere: 5, membersElsewhere: 2, fullMembers: 6, membersYoung: 2 }],
    [20, { investorMember: false, investorPost: 'none', investorSecretary: false }],
    [
      13,
      {
        foundedOn: '2019-06-28',
        secretaryFrom: 'manager',
        noneReason: 'notGuided',
        workers: 2,
        workersFullTime: 0,
        union: true,
        youth: false,
        women: true,
        ownRoom: true,
        area: 45,
      },
    ],
    // Counted again with the personnel office.
    [6, { headcount: 131, membersHere: 6, fullMembers: 7 }],
  ],
  [
    [34, { operatesAt: '大安工业园 3 号楼', headcount: 48, aboveScale: false }],
    [9, { membersHere: 1, membersElsewhere: 3, fullMembers: 4 }],
  ],
  [[16, { headcount: 22, union: false }]],
];

/** Fills the first units of one instructor. */
export async function seedLedgers(
  district: District,
  openid: string,
  say: (line: string) => void,
): Promise<void> {
  const { act, cloud } = district;
  const today = dayOfInstant(cloud.clock.now());
  const { units } = await act(openid, 'home.open', {});
  let count = 0;
  try {
    for (const [i, visits] of VISITS.entries()) {
      const unitId = units[i]?.unitId;
      if (!unitId) continue;
      const { unit } = await act(openid, 'ledger.open', { unitId });
      const asked = new Set<string>(fieldsOf(unit).map(({ code }) => code));
      for (const [daysAgo, found] of visits) {
        const entries = Object.entries(found).filter(([code]) => asked.has(code));
        if (entries.length === 0) continue;
        cloud.clock.setToday(addDays(today, -daysAgo));
        const values: StatedValues = Object.fromEntries(entries);
        await act(openid, 'ledger.state', { id: randomUUID(), unitId, values });
        count += 1;
      }
    }
  } finally {
    cloud.clock.setToday(today);
  }
  say(`台账填写 ${count} 次`);
}
