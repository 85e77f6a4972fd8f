/** Pledges in a small district of the pack 永川: a member's promise, each as far on as a test needs it. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import type { District } from '@local-cloud/district';
import { openidOf, TODAY, type SmallDistrict } from './small-district';

type Town = 0 | 1;

export function pledgesIn(district: District, ids: SmallDistrict) {
  const secretary = (town: Town) => openidOf('secretary', town);
  const when = () => ({ on: TODAY, recordedAt: district.cloud.clock.now() });
  const act = async (openid: string, action: ActionName, input: object): Promise<string> => {
    const made = { id: randomUUID(), ...when(), ...input };
    await district.act(openid, action, made);
    return made.id;
  };
  const promise = (town: Town) => ({
    kind: 'memberPromise',
    subject: {
      kind: 'person' as const,
      organizationId: ids.organizations[town],
      personId: ids.members[town],
    },
    says: { promise: '每周检修一次' },
    until: '2026-12-31',
  });
  const post = (town: Town) => ({
    ...promise(town),
    kind: 'post',
    form: 'window',
    says: { place: '一号窗口', standard: '零差错' },
  });
  return {
    when,
    act,
    promise,
    post,
    drafted: (town: Town, more: object = {}) =>
      act(secretary(town), 'pledge.make', { ...promise(town), ...more }),
    async published(town: Town, more: object = {}): Promise<string> {
      const pledgeId = await this.drafted(town, more);
      await act(secretary(town), 'pledge.publish', { pledgeId });
      return pledgeId;
    },
    async slips(town: Town, pledgeId: string, count = 5): Promise<string[]> {
      const seed = randomBytes(16).toString('hex');
      const input = { id: randomUUID(), ...when(), pledgeId, seed, count };
      return (await district.act(secretary(town), 'slip.issue', input)).codes;
    },
    /** With as many answers as the pack asks for. */
    async served(town: Town): Promise<string> {
      const pledgeId = await this.published(town);
      for (const code of await this.slips(town, pledgeId)) {
        const answer = { code, token: randomUUID(), mark: 'good' as const };
        await district.act('somebody', 'slip.answer', answer);
      }
      return pledgeId;
    },
    async contested(town: Town): Promise<{ pledgeId: string; contestId: string }> {
      const pledgeId = await this.published(town);
      const words = { pledgeId, words: '没有做到' };
      return { pledgeId, contestId: await act(openidOf('member', town), 'pledge.contest', words) };
    },
  };
}
