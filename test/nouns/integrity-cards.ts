import type { integrityCardActions } from '@core/modules/integrity-cards/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { openidOf, TODAY } from '../support/small-district';

export const fixtures = ({ district, ids }: World) => {
  const secretary = (town: 0 | 1) => openidOf('secretary', town);
  /** A member sends their own; everybody else's is the town's member. */
  const mover = async (town: 0 | 1, openid: string): Promise<string> => {
    if (town === 1 || !openid.startsWith('t-member')) return ids.members[town];
    const session = await district.act(openid, 'session.open', {});
    return session.bound ? session.person.id : '';
  };
  const send = async (town: 0 | 1, openid: string) => ({
    id: id(),
    personId: await mover(town, openid),
    to: { place: '外省某市' },
    leavesOn: TODAY,
  });
  /** There is one at a time: those under way are taken back. */
  const takeBack = async (town: 0 | 1): Promise<void> => {
    const openid = secretary(town);
    const { cards } = await district.act(openid, 'integrityCard.list', {});
    for (const { cardId } of cards) {
      const back = { id: id(), cardId, words: '不走了' };
      await district.act(openid, 'integrityCard.withdraw', back);
    }
  };
  const sent = async (town: 0 | 1, openid: string): Promise<string> => {
    await takeBack(town);
    const card = await send(town, openid);
    await district.act(secretary(town), 'integrityCard.send', card);
    return card.id;
  };
  return {
    'integrityCard.list': {
      requests: 4,
      call: unscoped(),
      full: () => ({ done: true, after: 'x' }),
    },
    'integrityCard.open': {
      requests: 4,
      call: scoped(async (town, openid) => ({ cardId: await sent(town, openid) })),
      full: () => ({ cardId: 'k40' }),
    },
    'integrityCard.prepare': {
      requests: 4,
      call: scoped(async (town, openid) => ({ personId: await mover(town, openid) })),
      full: () => ({ personId: ids.members[0], query: '支部' }),
    },
    'integrityCard.send': {
      requests: 14,
      call: scoped(async (town, openid) => {
        await takeBack(town);
        return send(town, openid);
      }),
      full: () => ({
        id: 'k40',
        personId: ids.members[0],
        to: { organizationId: ids.organizations[1] },
        leavesOn: TODAY,
      }),
    },
    'integrityCard.arrive': {
      requests: 10,
      call: scoped(async (town, openid) => ({
        id: id(),
        cardId: await sent(town, openid),
        words: '已报到',
      })),
      full: () => ({ id: 'k41', cardId: 'k40', words: '已报到' }),
    },
    'integrityCard.withdraw': {
      requests: 10,
      call: scoped(async (town, openid) => ({
        id: id(),
        cardId: await sent(town, openid),
        words: '不走了',
      })),
      full: () => ({ id: 'k42', cardId: 'k40', words: '不走了' }),
    },
  } satisfies FixturesOf<typeof integrityCardActions>;
};
