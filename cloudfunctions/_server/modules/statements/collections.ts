import { waitingTitles } from '@core/modules/statements/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { StatementCollections } from './stored';

export const statementCollections: CollectionSpecs<StatementCollections> = {
  statements: {
    indexes: ['waitKey', 'waitsIn waitKey', 'personId'],
    personal: [
      {
        section: 'statements',
        where: byField('personId'),
        lines: ({ kind, reason, at, decision, withdrawnAt }) => [
          {
            on: dayOfInstant(at),
            text: [
              `${waitingTitles[kind]}：${reason}`,
              decision
                ? `${decision.granted ? '已同意' : '未同意'}：${decision.reason}`
                : withdrawnAt
                  ? '已收回'
                  : '待确认',
            ].join(' · '),
          },
        ],
      },
    ],
    removal: 'texts',
  },
};
