/** 五步排查 of the demo: one unit ready for its last step, one half way. Through the product's own actions. */
import { randomUUID } from 'node:crypto';
import type { StatedValues } from '@core/modules/unit-profile/contract';
import { fieldsOf } from '@core/modules/unit-profile/ledger';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';

const KNOWN: StatedValues = {
  operatesAt: '工业园二期',
  aboveScale: false,
  headcount: 36,
  inspection: 'passed',
  fullTime: 4,
  partTime: 2,
  membersHere: 1,
  membersElsewhere: 3,
  fullMembers: 4,
  noneReason: 'notGuided',
  noneNote: '业主同意，待园区协调场所',
  foundOwner: '园区干部',
};

/** Investigates units of the district's staff that no instructor's tests rest on. */
export async function seedInvestigations(
  district: District,
  openids: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const { act, cloud } = district;
  const today = dayOfInstant(cloud.clock.now());
  let count = 0;
  for (const openid of openids) {
    const { units } = await act(openid, 'investigation.list', {});
    const unit = units.find(({ ripeness }) => ripeness === 'unknown');
    if (!unit) continue;
    const { unitId } = unit;
    const ledger = await act(openid, 'ledger.open', { unitId });
    const asked = new Set<string>(fieldsOf(ledger.unit).map(({ code }) => code));
    const values: StatedValues = Object.fromEntries(
      Object.entries({ ...KNOWN, foundBy: addDays(today, 40) }).filter(([code]) => asked.has(code)),
    );
    await act(openid, 'ledger.state', { id: randomUUID(), unitId, values });
    count += 1;
    if (count > 1) break;
    await act(openid, 'investigation.verify', {
      id: randomUUID(),
      unitId,
      found: {
        hidden: 1,
        hiddenNote: '同事反映，本人未确认',
        moving: [
          {
            direction: 'in',
            on: addDays(today, -200),
            province: '四川',
            whereabouts: '某村党支部',
            relationAt: '原籍',
            reason: '务工',
            holdsCard: true,
          },
        ],
      },
    });
  }
  say(`五步排查 ${count} 家`);
}
