import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { PointCollections } from './stored';

const points = (hundredths: number): string => `${hundredths > 0 ? '+' : ''}${hundredths / 100} 分`;

export const pointCollections: CollectionSpecs<PointCollections> = {
  pointEntries: {
    indexes: ['year confirmedOn', 'subjectId year'],
    personal: { nothing: 'the ledger behind `pointYears`, which tells each entry' },
    removal: 'texts',
  },
  pointYears: {
    indexes: ['subjectId'],
    personal: [
      {
        section: 'points',
        where: byField('subjectId'),
        lines: ({ entries }, { pack }) => {
          const titles = new Map(
            pack.points.flatMap(({ member }) => member.indicators.map((i) => [i.code, i.title])),
          );
          return entries.map((entry) => ({
            on: entry.on,
            text: `${titles.get(entry.indicator) ?? entry.indicator} · ${points(entry.points)}`,
          }));
        },
      },
    ],
    removal: 'texts',
  },
  vetoes: {
    indexes: ['subjectId', 'withdrawnOn', 'confirmedOn'],
    personal: [
      {
        section: 'points',
        where: byField('subjectId'),
        lines: ({ from, to, reference, withdrawnOn }) => [
          {
            on: from,
            text: `不予评星，至 ${to} 前 · ${reference}${withdrawnOn ? '（已撤销）' : ''}`,
          },
        ],
      },
    ],
    removal: 'texts',
  },
  reviews: {
    indexes: ['organizationId unit', 'people.personId'],
    personal: [
      {
        section: 'reviews',
        where: byField('people.personId'),
        lines: ({ unit, periodKey, last, people }, { personId }) =>
          people
            .filter((one) => one.personId === personId)
            .map((one) => ({
              on: last,
              text: [
                `${unit === 'month' ? '月评价' : '季评议'} ${periodKey}`,
                points(one.points),
                one.remark,
              ]
                .filter(Boolean)
                .join(' · '),
            })),
      },
    ],
    removal: 'texts',
  },
};
