/** A year of 永川's demonstration points: what the three levels ask the records. */
import { addDays } from '@core/shared/calendar/day';
import { goTo, type Played } from './acceptance';
import { hold, settle, signQuarter, visit, type Branch } from './branch-life';
import type { Stage } from './stage';
import { tellDeeds } from './stars';
import { beginPractices, practise } from './yongchuan-deeds';
import { id } from './tools';

const MONTHS = 12;

interface Levels {
  readonly branches: readonly Branch[];
  readonly upper: readonly Branch[];
  readonly cities: readonly Branch[];
}

/** What is held once a quarter, and at the end of the year, beside the party day. */
const QUARTERLY = ['partyDay', 'memberMeeting', 'lecture'];
const YEARLY = [...QUARTERLY, 'lifeMeeting', 'appraisal'];

/** 固定党日 every month, of the lower level in the last six; 季评议, deeds, 联建 and 交叉任职 of the upper. */
export async function yearOf(
  stage: Stage,
  played: Played,
  { branches, upper, cities }: Levels,
): Promise<void> {
  const links = new Map<string, string>();
  for (const one of branches) await settle(stage, one);
  for (let month = 0; month < MONTHS; month += 1) {
    const { today } = played;
    const endsQuarter = month % 3 === 2;
    const kinds = month === MONTHS - 1 ? YEARLY : endsQuarter ? QUARTERLY : ['partyDay'];
    // Before the month's day is held: what the records say is counted when its roster is closed.
    for (const one of endsQuarter ? cities : []) {
      const { organizationId: of } = one;
      const pairId = links.get(of) ?? (await beginPractices(stage, one, today));
      links.set(of, pairId);
      await practise(stage, one, pairId, today);
    }
    for (const one of month < MONTHS - 6 ? upper : branches) await hold(stage, one, today, kinds);
    for (const one of endsQuarter ? upper : []) await signQuarter(stage, one, today);
    for (const one of endsQuarter ? cities : []) {
      await visit(stage, one, today);
      await tellDeeds(stage, one, today, month === 2);
    }
    goTo(stage, played, addDays(today, 30));
  }
  for (const { organizationId, memberIds } of upper) {
    await stage.act('organization.change', {
      id: id(),
      organizationId,
      on: played.today,
      change: {
        kind: 'appoint',
        personId: memberIds[0] ?? '',
        post: 'secretary',
        inUnit: 'management',
      },
    });
  }
}
