import type { withdrawalActions } from '@core/modules/statements/withdrawals.actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ district }: World) =>
  ({
    'waiting.withdraw': {
      requests: 9,
      call: unscoped(async (_town, openid) => {
        const itemId = id();
        const asked = { id: itemId, kind: 'correction' as const, text: '手机号已换' };
        await district.send(openid, 'dataRequest.submit', asked);
        return { id: id(), kind: 'dataRequest', itemId };
      }),
      full: () => ({ id: 'a34', kind: 'claim', itemId: 'a3' }),
    },
    'waiting.mine': { requests: 10, call: unscoped(), full: () => ({}) },
  }) satisfies FixturesOf<typeof withdrawalActions>;
