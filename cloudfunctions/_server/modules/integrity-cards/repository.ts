/** 诚信卡: how cards are found. */
import type { Query, Store } from '@server/runtime/store';
import type { StoredIntegrityCard } from './stored';

/** Whose cards are looked for; nothing is the whole district. */
export interface CardReach {
  readonly townIds?: readonly string[];
  readonly organizationIds?: readonly string[];
  readonly personId?: string;
}

const within = ({ townIds, organizationIds, personId }: CardReach) => ({
  ...(townIds ? { townIds: { in: [...townIds] } } : {}),
  ...(organizationIds ? { organizationIds: { in: [...organizationIds] } } : {}),
  ...(personId ? { personId } : {}),
});

/** Under way, the soonest due first; or ended, the latest first. */
export function cardsPage(
  store: Store,
  reach: CardReach,
  done: boolean,
  after: string | undefined,
  limit: number,
): Promise<StoredIntegrityCard[]> {
  const query: Query<StoredIntegrityCard> = done
    ? {
        where: {
          ...within(reach),
          state: { in: ['arrived', 'withdrawn'] },
          sortKey: after ? { lt: after } : { exists: true },
        },
        orderBy: [['sortKey', 'desc']],
        limit,
      }
    : {
        where: { ...within(reach), state: 'sent', sortKey: { gt: after ?? '' } },
        orderBy: [['sortKey', 'asc']],
        limit,
      };
  return store.find('integrityCards', query);
}

/** Those under way whose day has passed. */
export const countOverdue = (store: Store, reach: CardReach, today: string): Promise<number> =>
  store.count('integrityCards', { ...within(reach), state: 'sent', sortKey: { lt: today } });

/** Those under way that some branches say the arrival of. */
export const cardsAwaited = (
  store: Store,
  branchIds: readonly string[],
): Promise<StoredIntegrityCard[]> =>
  store.find('integrityCards', {
    where: { awaitedBy: { in: [...branchIds] }, state: 'sent' },
    limit: 100,
  });
