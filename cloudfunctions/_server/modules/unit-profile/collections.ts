import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { UnitProfileCollections } from './stored';

export const unitProfileCollections: CollectionSpecs<UnitProfileCollections> = {
  ledgers: {
    indexes: ['values.fullMembers.value'],
    personal: { nothing: 'about the unit; who stated what is told by `ledgerChanges`' },
    removal: 'texts',
  },
  ledgerChanges: {
    indexes: ['unitId sortKey', 'by sortKey'],
    personal: [
      {
        section: 'unitChanges',
        where: byField('by'),
        names: ({ unitId }) => [unitId],
        lines: ({ on, unitId, lines }, { nameOf }) => [
          { on, text: `台账：${nameOf(unitId)} ${lines.length} 项` },
        ],
      },
    ],
    removal: 'texts',
  },
};
