import type { CollectionSpecs } from '@server/runtime/collection';
import type { AccountCollections } from './stored';

export const accountCollections: CollectionSpecs<AccountCollections> = {
  accounts: {
    indexes: [],
    personal: { nothing: 'the OPENID alone; 微信绑定 is told with the person' },
    removal: { kept: 'removed with the person' },
  },
  bindingCodes: {
    indexes: ['codeHash'],
    personal: { nothing: 'a hash for a week; whoever tends the account sees its state' },
    removal: { kept: 'removed with the person' },
  },
  bindingTries: {
    indexes: [],
    personal: { nothing: 'a count for a day, by OPENID' },
    removal: { kept: 'removed with the person; holds no text' },
  },
};
