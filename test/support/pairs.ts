/** Pairs in a small district of the pack 永川: each town's branch helps its bare unit to a party organisation. */
import { randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import type { District } from '@local-cloud/district';
import { openidOf, TODAY, type SmallDistrict } from './small-district';

type Town = 0 | 1;

export function pairsIn(district: District, ids: SmallDistrict) {
  const secretary = (town: Town) => openidOf('secretary', town);
  const when = () => ({ on: TODAY, recordedAt: district.cloud.clock.now() });
  const act = async (openid: string, action: ActionName, input: object): Promise<string> => {
    const made = { id: randomUUID(), ...when(), ...input };
    await district.act(openid, action, made);
    return made.id;
  };
  const sides = (town: Town) => ({
    kind: 'helping',
    from: { kind: 'organization' as const, id: ids.organizations[town] },
    to: { kind: 'unit' as const, id: ids.bareUnits[town] },
    goals: ['founded'],
  });
  return {
    when,
    act,
    sides,
    begun: (town: Town, more: object = {}, openid = secretary(town)) =>
      act(openid, 'pair.begin', { ...sides(town), ...more }),
    /** With something done together. */
    async visited(town: Town): Promise<{ pairId: string; entryId: string }> {
      const pairId = await this.begun(town);
      const entryId = await act(secretary(town), 'pair.record', { pairId, activity: 'visit' });
      return { pairId, entryId };
    },
    async contested(town: Town): Promise<{ pairId: string; contestId: string }> {
      const { pairId, entryId } = await this.visited(town);
      const words = { pairId, entryId, words: '没有来过' };
      return { pairId, contestId: await act(secretary(town), 'pair.contest', words) };
    },
  };
}
