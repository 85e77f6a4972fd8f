import { dayOfInstant } from '@core/shared/calendar/day';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { BrowserCollections } from './stored';

export const browserCollections: CollectionSpecs<BrowserCollections> = {
  browserTries: {
    indexes: ['secretHash', 'address begunAt', 'expiresAt'],
    personal: {
      nothing: 'a code of three minutes, gone the day after; the session that it began is told',
    },
    removal: { kept: 'removed within a day; holds no text' },
  },
  browserSessions: {
    indexes: ['personId', 'seenAt'],
    personal: [
      {
        section: 'computers',
        where: byField('personId'),
        lines: ({ begunAt, browser }) => [{ on: dayOfInstant(begunAt), text: `登录：${browser}` }],
      },
    ],
    removal: { kept: 'ends with the binding and is removed within two days' },
  },
};
