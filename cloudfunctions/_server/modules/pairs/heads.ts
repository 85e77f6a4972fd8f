/** Pairs that stand, by side: read and written in the transaction that begins or ends one. */
import type { OpenPair } from '@core/modules/pairs/may-pair';
import type { Reader, Transaction } from '@server/runtime/store';
import type { StoredPair } from './stored';

export const openPairsOf = async (reader: Reader, partyId: string): Promise<OpenPair[]> =>
  (await reader.get('pairHeads', partyId))?.open ?? [];

const setOpen = (tx: Transaction, _id: string, open: OpenPair[]): Promise<void> =>
  tx.set('pairHeads', { _id, schemaVersion: 1, open });

/** Pairs of both sides that stand already. */
export interface Heads {
  readonly from: readonly OpenPair[];
  readonly to: readonly OpenPair[];
}

export const headsOf = async (
  tx: Transaction,
  { from, to }: Pick<StoredPair, 'from' | 'to'>,
): Promise<Heads> => ({
  from: await openPairsOf(tx, from.id),
  to: await openPairsOf(tx, to.id),
});

/** The pair stands from now on in the lists of both sides. */
export async function putIntoHeads(
  tx: Transaction,
  {
    _id: pairId,
    kind,
    from,
    to,
    level,
  }: Pick<StoredPair, '_id' | 'kind' | 'from' | 'to' | 'level'>,
  heads: Heads,
): Promise<void> {
  const shared = { pairId, kind, ...(level ? { level } : {}) };
  await setOpen(tx, from.id, [...heads.from, { ...shared, as: 'from', otherId: to.id }]);
  await setOpen(tx, to.id, [...heads.to, { ...shared, as: 'to', otherId: from.id }]);
}

/** It has ended. */
export async function takeFromHeads(
  tx: Transaction,
  { _id, from, to }: Pick<StoredPair, '_id' | 'from' | 'to'>,
): Promise<void> {
  for (const id of [from.id, to.id]) {
    const open = await openPairsOf(tx, id);
    await setOpen(
      tx,
      id,
      open.filter(({ pairId }) => pairId !== _id),
    );
  }
}
