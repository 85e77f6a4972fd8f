/**
 * Pairs of the demo, through the product's own actions: the secretary's branch helps another of
 * its town and is linked to a village; what was entered of one visit is contested and waits for
 * the town. On days relative to today.
 */
import { randomUUID } from 'node:crypto';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';

const SECRETARY = 'demo-secretary';
const TOWN = 'demo-town';

interface Together {
  readonly activity: string;
  readonly words?: string;
  readonly counts?: Record<string, number>;
}

export async function seedPairs(district: District, say: (line: string) => void): Promise<void> {
  const { act, cloud } = district;
  const { clock } = cloud;
  const today = dayOfInstant(clock.now());
  const { branches } = await act(SECRETARY, 'meeting.list', {});
  const own = branches.find(({ mayKeep }) => mayKeep)?.organizationId;
  const { organizations } = await act(TOWN, 'organization.list', {});
  const helped = organizations.find(({ id }) => id !== own)?.id;
  if (!own || !helped) throw new Error('the demo has no two branches to pair');
  const when = () => ({ on: dayOfInstant(clock.now()), recordedAt: clock.now() });
  const from = { kind: 'organization' as const, id: own };
  const record = async (pairId: string, more: Together): Promise<string> => {
    const id = randomUUID();
    await act(SECRETARY, 'pair.record', { id, pairId, ...when(), ...more });
    return id;
  };
  try {
    clock.setToday(addDays(today, -20));
    const pairId = randomUUID();
    const to = { kind: 'organization' as const, id: helped };
    const helping = { kind: 'helping', from, to, goals: ['meetsAgain'] };
    await act(TOWN, 'pair.begin', { id: pairId, ...when(), ...helping });
    const villageId = randomUUID();
    const village = { kind: 'village' as const, name: '红炉村' };
    const link = { kind: 'villageLink', from, to: village, goals: [] };
    await act(SECRETARY, 'pair.begin', { id: villageId, ...when(), ...link });
    clock.setToday(addDays(today, -12));
    await record(pairId, { activity: 'visit', words: '帮助梳理固定党日安排' });
    const entryId = await record(pairId, { activity: 'exchange', words: '参观党员活动室' });
    await record(villageId, { activity: 'service', counts: { jobs: 6, yuan: 20_000 } });
    clock.setToday(addDays(today, -4));
    const words = '当天改期，没有来';
    await act(TOWN, 'pair.contest', { id: randomUUID(), pairId, entryId, ...when(), words });
  } finally {
    clock.setToday(today);
  }
  say('结对 2 对');
}
