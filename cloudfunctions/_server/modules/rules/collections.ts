import type { CollectionSpecs } from '@server/runtime/collection';
import type { RuleCollections } from './stored';

export const ruleCollections: CollectionSpecs<RuleCollections> = {
  ruleVersions: {
    indexes: ['at'],
    personal: { nothing: 'what everybody is judged by; who wrote and signed it stands by id' },
    removal: { kept: 'rules and reasons of the office; people stand by id' },
  },
};
