/** Binding codes: how they are found. */
import { type StoredBindingCode } from './stored';
import { findIn, type Store } from '@server/runtime/store';

/** The code that has this hash. */
export const codesByHash = (store: Store, codeHash: string): Promise<StoredBindingCode[]> =>
  store.find('bindingCodes', { where: { codeHash }, limit: 1 });

/** The last codes issued for persons. */
export const lastCodesOf = (
  store: Store,
  personIds: readonly string[],
): Promise<StoredBindingCode[]> => findIn(store, 'bindingCodes', '_id', personIds);
