import { unitChangeTitles, unitFactTitles } from '@core/modules/units/facts.contract';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { UnitCollections } from './stored';

export const unitCollections: CollectionSpecs<UnitCollections> = {
  orgNodes: {
    indexes: ['kind name'],
    personal: { nothing: 'names of offices' },
    removal: { kept: 'names of offices' },
  },
  units: {
    indexes: [
      'sortKey',
      'townId sortKey',
      'partyOrganizationIds sortKey',
      'nameKey',
      'creditCode',
      'rev',
    ],
    personal: { nothing: 'about the unit: 联系人 and phone are the unit’s, put right in its form' },
    removal: 'texts',
  },
  unitYears: {
    indexes: ['instructorIds year', 'year', 'rev'],
    personal: [
      {
        section: 'responsibilities',
        where: byField('instructorIds'),
        lines: ({ name, facts }, { personId }) =>
          facts.responsibilities
            .filter(({ instructorId }) => instructorId === personId)
            .map(({ kind, from, to }) => ({
              on: from,
              text: `${kind} ${name}${to ? `，至 ${to}` : ''}`,
            })),
      },
    ],
    removal: 'lists',
  },
  unitChanges: {
    indexes: ['unitIds sortKey', 'by sortKey', 'instructorId sortKey'],
    personal: [
      {
        section: 'unitChanges',
        where: byField('by'),
        lines: ({ kind, on, lines }) => {
          const fields = lines.map(({ fact }) => unitFactTitles[fact]).join('、');
          return [{ on, text: `${unitChangeTitles[kind]}${fields ? `：${fields}` : ''}` }];
        },
      },
      {
        section: 'responsibilities',
        where: byField('instructorId'),
        names: ({ unitIds }) => unitIds,
        lines: ({ kind, on, unitIds }, { nameOf }) => [
          { on, text: `${unitChangeTitles[kind]}：${unitIds.map(nameOf).join('、')}` },
        ],
      },
    ],
    removal: 'texts',
  },
};
