import type { meansActions } from '@core/modules/means/actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { FEN, meansIn } from '../support/means';
import { openidOf, TODAY } from '../support/small-district';

export const fixtures = ({ district, ids }: World) => {
  const means = meansIn(district, ids);
  const full = (own: string, more: object) => ({
    id: own,
    on: TODAY,
    recordedAt: means.when().recordedAt,
    office: 'town',
    ...more,
  });
  const line = (grantId: string) => ({ id: id(), ...means.when(), grantId });
  const office = openidOf('districtSupervisor', 0);
  return {
    'means.list': {
      requests: 3,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ year: '2026', state: 'granted', townId: ids.towns[0], after: 'a' }),
    },
    'means.subject': {
      requests: 4,
      call: scoped((town) => ({ subject: means.sum(town).subject })),
      full: () => ({ subject: means.sum(0).subject }),
    },
    'means.file': {
      requests: 7,
      call: scoped(async (town) => ({ grantId: await means.proposed(town), format: 'docx' })),
      full: () => ({ grantId: 'z1', format: 'xlsx' }),
    },
    'means.open': {
      requests: 7,
      call: scoped(async (town) => ({ grantId: await means.proposed(town) })),
      full: () => ({ grantId: 'z1' }),
    },
    'means.propose': {
      requests: 12,
      call: scoped((town) => ({ id: id(), ...means.when(), ...means.sum(town) })),
      full: () => full('z10', { ...means.sum(0), entitlement: 'startingMoney' }),
    },
    'means.raise': {
      requests: 12,
      call: scoped((town) => ({
        id: id(),
        ...means.when(),
        ...means.sum(town),
        channel: 'sponsorship',
      })),
      full: () => full('z11', { ...means.sum(0), channel: 'sponsorship' }),
    },
    // The second signature is somebody else's.
    'means.sign': {
      requests: 12,
      call: scoped(async (town, openid) => {
        const by = openid === office ? openidOf('townSupervisor', town) : office;
        return { ...line(await means.proposed(town, by)), signed: true };
      }),
      full: () => full('z12', { grantId: 'z10', signed: false, words: '不符合' }),
    },
    'means.pay': {
      requests: 12,
      call: scoped(async (town) => ({
        ...line(await means.granted(town)),
        fen: FEN,
        voucher: '记-12',
      })),
      full: () => full('z13', { grantId: 'z10', fen: FEN, voucher: '记-12' }),
    },
    'means.spend': {
      requests: 12,
      call: scoped(async (town) => ({
        ...line(await means.paid(town)),
        fen: 1,
        purpose: 'activity',
        voucher: '记-13',
      })),
      full: () =>
        full('z14', {
          grantId: 'z10',
          fen: 1,
          purpose: 'activity',
          voucher: '记-13',
          words: '茶水',
        }),
    },
    'means.reverse': {
      requests: 12,
      call: scoped(async (town) => {
        const { grantId, entryId } = await means.spent(town);
        return { ...line(grantId), entryId, reason: '重复登记' };
      }),
      full: () => full('z15', { grantId: 'z10', entryId: 'z14', reason: '重复登记' }),
    },
    'means.contest': {
      requests: 12,
      call: scoped(async (town) => ({ ...line(await means.granted(town)), words: '金额不对' })),
      full: () => full('z16', { grantId: 'z10', words: '金额不对' }),
    },
    'means.settle': {
      requests: 12,
      call: scoped(async (town) => {
        const { grantId, contestId } = await means.contested(town);
        return { ...line(grantId), contestId, upheld: false, words: '已核对' };
      }),
      full: () => full('z17', { grantId: 'z10', contestId: 'z16', upheld: true, words: '属实' }),
    },
  } satisfies FixturesOf<typeof meansActions>;
};
