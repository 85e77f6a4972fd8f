/**
 * Means of the demo, through the product's own actions: a sum of the budget that two have signed
 * and the secretary's branch has spent a part of, one that waits for the second signature, and
 * what the branch raised itself. On days relative to today.
 */
import { randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';

const SECRETARY = 'demo-secretary';
const TOWN = 'demo-town';
const OFFICE = 'demo-district';

export async function seedMeans(district: District, say: (line: string) => void): Promise<void> {
  const { act, cloud } = district;
  const { clock } = cloud;
  const today = dayOfInstant(clock.now());
  const { branches } = await act(SECRETARY, 'meeting.list', {});
  const own = branches.find(({ mayKeep }) => mayKeep)?.organizationId;
  if (!own) throw new Error('the demo has no secretary of a branch');
  const subject = { kind: 'organization' as const, id: own };
  const write = async (openid: string, action: ActionName, input: object): Promise<string> => {
    const id = randomUUID();
    const when = { on: dayOfInstant(clock.now()), recordedAt: clock.now() };
    await act(openid, action, { id, ...when, ...input });
    return id;
  };
  const sum = (channel: string, fen: number, paper: string) => ({
    subject,
    channel,
    purpose: 'activity',
    fen,
    paper,
  });
  try {
    clock.setToday(addDays(today, -18));
    const budget = sum('fiscal', 500_000, '永两新发12号');
    const grantId = await write(TOWN, 'means.propose', budget);
    await write(OFFICE, 'means.sign', { grantId, signed: true });
    clock.setToday(addDays(today, -15));
    await write(TOWN, 'means.pay', { grantId, fen: 500_000, voucher: '记-118' });
    clock.setToday(addDays(today, -9));
    const spending = { grantId, fen: 126_000, purpose: 'activity', voucher: '记-31' };
    await write(SECRETARY, 'means.spend', { ...spending, words: '主题党日交通和资料' });
    await write(SECRETARY, 'means.raise', sum('sponsorship', 200_000, '记-29'));
    clock.setToday(addDays(today, -3));
    await write(TOWN, 'means.propose', sum('duesReturn', 86_000, '永两新发15号'));
  } finally {
    clock.setToday(today);
  }
  say('经费 3 笔');
}
