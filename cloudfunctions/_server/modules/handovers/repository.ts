/** Handovers: how they are found. */
import { type StoredHandover } from './stored';
import type { Store } from '@server/runtime/store';

/** Handovers of some towns, or of all, the latest first. */
export const latestHandovers = (store: Store, towns: string[] | null): Promise<StoredHandover[]> =>
  store.find('handovers', {
    where: towns ? { townIds: { in: towns } } : {},
    orderBy: [['at', 'desc']],
    limit: 50,
  });
