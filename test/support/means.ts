/** Means in a small district of the pack 永川: sums on papers, each as far on as a test needs it. */
import { randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import type { District } from '@local-cloud/district';
import { openidOf, TODAY, type SmallDistrict } from './small-district';

type Town = 0 | 1;

export const FEN = 500_000;

export function meansIn(district: District, ids: SmallDistrict) {
  const OFFICE = openidOf('districtSupervisor', 0);
  const staff = (town: Town) => openidOf('townSupervisor', town);
  const secretary = (town: Town) => openidOf('secretary', town);
  const when = () => ({ on: TODAY, recordedAt: district.cloud.clock.now() });
  const act = async (openid: string, action: ActionName, input: object): Promise<string> => {
    const made = { id: randomUUID(), ...when(), ...input };
    await district.act(openid, action, made);
    return made.id;
  };
  const sum = (town: Town) => ({
    subject: { kind: 'organization' as const, id: ids.organizations[town] },
    channel: 'fiscal',
    purpose: 'activity',
    fen: FEN,
    paper: `永财〔2026〕${randomUUID().slice(0, 6).replace(/\d/g, 'x')}号`,
  });
  return {
    when,
    act,
    sum,
    proposed: (town: Town, openid = staff(town)) => act(openid, 'means.propose', sum(town)),
    async granted(town: Town): Promise<string> {
      const grantId = await this.proposed(town);
      await act(OFFICE, 'means.sign', { grantId, signed: true });
      return grantId;
    },
    async paid(town: Town): Promise<string> {
      const grantId = await this.granted(town);
      await act(OFFICE, 'means.pay', { grantId, fen: FEN, voucher: '记-12' });
      return grantId;
    },
    async spent(town: Town): Promise<{ grantId: string; entryId: string }> {
      const grantId = await this.paid(town);
      const spend = { grantId, fen: 120_000, purpose: 'activity', voucher: '记-13' };
      return { grantId, entryId: await act(secretary(town), 'means.spend', spend) };
    },
    async contested(town: Town): Promise<{ grantId: string; contestId: string }> {
      const grantId = await this.granted(town);
      const words = { grantId, words: '金额不对' };
      return { grantId, contestId: await act(secretary(town), 'means.contest', words) };
    },
  };
}
