import type { browserActions } from '@core/modules/browsers/actions';
import { Desk } from '../support/web';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ district }: World) => {
  /** A code that waits on a screen. */
  const begun = async () => (await new Desk(district).post('begin')).json;
  return {
    'browser.look': {
      requests: 2,
      call: unscoped(async () => ({ code: (await begun())['code'] })),
      full: () => ({ code: 'ABCD2345' }),
    },
    'browser.confirm': {
      requests: 7,
      call: unscoped(async () => {
        const { code, number } = await begun();
        return { id: id(), code, number };
      }),
      full: () => ({ id: 'bw1', code: 'ABCD2345', number: '47' }),
    },
    'browser.refuse': {
      requests: 7,
      call: unscoped(async () => ({ id: id(), code: (await begun())['code'] })),
      full: () => ({ id: 'bw2', code: 'ABCD2345' }),
    },
    'browser.list': { requests: 2, call: unscoped(), full: () => ({}) },
    'browser.end': {
      requests: 7,
      call: unscoped(async (_town, openid) => {
        // A stranger signs in nowhere.
        const desk = await new Desk(district).signIn(openid).catch(() => null);
        const listed = desk ? await district.act(openid, 'browser.list', {}) : null;
        return { id: id(), browserId: listed?.computers[0]?.browserId ?? 'none' };
      }),
      full: () => ({ id: 'bw3', browserId: 'none' }),
    },
  } satisfies FixturesOf<typeof browserActions>;
};
