import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { HandoverCollections } from './stored';

export const handoverCollections: CollectionSpecs<HandoverCollections> = {
  handovers: {
    indexes: ['at', 'townIds at', 'unitIds', 'fromId', 'toId'],
    personal: [
      {
        section: 'responsibilities',
        where: byField('fromId'),
        names: ({ toId }) => [toId],
        lines: ({ on, unitIds, toId }, { nameOf }) => [
          { on, text: `移交 ${unitIds.length} 家单位给 ${nameOf(toId)}` },
        ],
      },
      {
        section: 'responsibilities',
        where: byField('toId'),
        names: ({ fromId }) => [fromId],
        lines: ({ on, unitIds, fromId }, { nameOf }) => [
          { on, text: `从 ${nameOf(fromId)} 接收 ${unitIds.length} 家单位` },
        ],
      },
    ],
    removal: 'lists',
  },
};
