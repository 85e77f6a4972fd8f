/** Forms: how they are found. */
import { type StoredForm } from './stored';
import type { Store } from '@server/runtime/store';

/** The last forms, the latest first. */
export const latestForms = (store: Store): Promise<StoredForm[]> =>
  store.find('forms', { where: {}, orderBy: [['at', 'desc']], limit: 50 });
