import { dataRequestTitles } from '@core/modules/privacy/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import { DISTRICT_ID } from '@server/runtime/tree';
import type { PrivacyCollections } from './stored';

export const privacyCollections: CollectionSpecs<PrivacyCollections> = {
  dataRequests: {
    indexes: ['personId', 'waitKey', 'waitsIn waitKey'],
    personal: [
      {
        section: 'requests',
        where: byField('personId'),
        lines: ({ kind, text, at, answer, withdrawnAt }) => [
          {
            on: dayOfInstant(at),
            text: [
              `${dataRequestTitles[kind]}：${text}`,
              answer
                ? `${answer.done ? '已办理' : '未办理'}：${answer.text}`
                : withdrawnAt
                  ? '已收回'
                  : '待处理',
            ].join(' · '),
          },
        ],
      },
    ],
    removal: 'texts',
  },
  accesses: {
    indexes: ['personId'],
    personal: [
      {
        section: 'accesses',
        // Of the person, and of all whose branch, town or district was taken along.
        where: ({ _id, townIds, roles }) => {
          const about = [_id, DISTRICT_ID, ...townIds, ...roles.map(({ scopeId }) => scopeId)];
          return { personId: { in: [...new Set(about)] } };
        },
        names: ({ by }) => [by],
        lines: ({ by, at, reason }, { personId, nameOf }) => [
          {
            on: dayOfInstant(at),
            text: `${by === personId ? '本人' : nameOf(by)}导出 · ${reason}`,
          },
        ],
      },
    ],
    removal: 'texts',
  },
  erasures: {
    indexes: ['at'],
    personal: { nothing: 'of somebody who is removed, until the last trace is gone' },
    removal: { kept: 'goes with the last trace' },
  },
};
