/**
 * Pledges of the demo, through the product's own actions: a member's promise that is public and
 * that some have answered slips about, one that is not public yet, a post that is held, and a day
 * with a standard. On days relative to today.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';

const SECRETARY = 'demo-secretary';

export async function seedPledges(district: District, say: (line: string) => void): Promise<void> {
  const { act, cloud } = district;
  const { clock } = cloud;
  const today = dayOfInstant(clock.now());
  const { branches } = await act(SECRETARY, 'meeting.list', {});
  const own = branches.find(({ mayKeep }) => mayKeep)?.organizationId;
  if (!own) throw new Error('the demo has no secretary of a branch');
  const subject = { kind: 'organization' as const, id: own };
  const { members } = await act(SECRETARY, 'pledge.subject', { subject });
  const when = () => ({ on: dayOfInstant(clock.now()), recordedAt: clock.now() });
  const write = async (action: ActionName, input: object): Promise<string> => {
    const id = randomUUID();
    await act(SECRETARY, action, { id, ...when(), ...input });
    return id;
  };
  const of = (i: number) => {
    const personId = members[i]?.personId ?? '';
    return { kind: 'person' as const, organizationId: own, personId };
  };
  const make = (kind: string, about: object, says: object, days: number, form?: string) =>
    write('pledge.make', {
      kind,
      subject: about,
      says,
      until: addDays(today, days),
      ...(form ? { form } : {}),
    });
  try {
    clock.setToday(addDays(today, -24));
    const promise = { promise: '每周义务检修一次设备', standard: '当班不过夜' };
    const pledgeId = await make('memberPromise', of(1), promise, 18);
    await write('pledge.publish', { pledgeId });
    const post = { place: '一号服务窗口', standard: '一次办结，零投诉' };
    const postId = await make('post', of(2), post, 300, 'window');
    await write('pledge.publish', { pledgeId: postId });
    clock.setToday(addDays(today, -10));
    await write('pledge.record', { pledgeId, words: '检修三号机，更换皮带' });
    const seed = randomBytes(16).toString('hex');
    const slips = { id: randomUUID(), ...when(), pledgeId, seed, count: 12 };
    const { codes } = await act(SECRETARY, 'slip.issue', slips);
    for (const [i, code] of codes.slice(0, 6).entries()) {
      const mark = i < 5 ? ('good' as const) : ('fair' as const);
      await act('demo-visitor', 'slip.answer', { code, token: randomUUID(), mark });
    }
    const day = { subject: '叉车操作', standard: '五分钟内完成，零碰撞' };
    const dayId = await make('standardDay', subject, day, 10, 'skill');
    await write('pledge.publish', { pledgeId: dayId });
    await write('pledge.record', {
      pledgeId: dayId,
      words: '车间叉车比武',
      taken: { took: 16, reached: 11 },
    });
    clock.setToday(addDays(today, -2));
    await make('memberPromise', of(3), { promise: '带一名新工人' }, 200);
  } finally {
    clock.setToday(today);
  }
  say('承诺和示范岗 4 项');
}
