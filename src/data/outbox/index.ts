/** The app's one outbox, over the phone's storage and the cloud. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { AppError } from '@core/shared/errors';
import type { ActionName, ActionRequest } from '@core/modules/actions';
import { call } from '@app/data/cloud-client/call';
import * as storage from '@app/phone/storage';
import { whoIsBound } from '@app/data/who';
import { createHeldReporter } from './report-held';
import { OUTBOX_PREFIX } from './kept-items';
import { Outbox, type OutboxItem, type Sent } from './outbox';

async function sendItem(item: OutboxItem): Promise<Sent> {
  try {
    const output = await call(item.action, item.input as ActionRequest<ActionName>, item.owner);
    const { receipt } = output as { receipt?: string };
    return { result: 'delivered', receipt: receipt ?? '' };
  } catch (error) {
    if (!(error instanceof AppError)) return { result: 'stop' };
    switch (error.code) {
      case 'BUSY':
      case 'INTERNAL':
        return { result: 'later' };
      case 'UPGRADE_REQUIRED':
      case 'UNBOUND':
        return { result: 'stop' };
      default:
        return { result: 'refused', reason: error.message };
    }
  }
}

let outbox: Outbox | null = null;
/** Where stands what the cloud was told of held records. */
const TOLD = 'told-held';

/** Opened on first use: what the last run left is read then. */
export function theOutbox(): Outbox {
  // Every screen asks for it at every render: it is told of once.
  if (outbox) return outbox;
  outbox = new Outbox({
    keys: () => storage.keysWith(OUTBOX_PREFIX),
    read: (key) => storage.read<OutboxItem>(key),
    write: storage.write,
    remove: storage.remove,
    send: sendItem,
    now: Date.now,
    owner: whoIsBound,
  });
  const { list, subscribe } = outbox;
  const tell = createHeldReporter({
    owner: whoIsBound,
    read: () => storage.read<string>(TOLD),
    write: (told) => storage.write(TOLD, told),
    send: (held) => call('held.tell', { held }),
  });
  subscribe(() => void tell(list()));
  void tell(list());
  return outbox;
}

/** One's own records of the outbox, oldest first; the component follows every change. */
export function useOutbox(): readonly OutboxItem[] {
  const { subscribe, list } = theOutbox();
  const items = useSyncExternalStore(subscribe, list);
  const owner = whoIsBound();
  return useMemo(() => items.filter((item) => item.owner === owner), [items, owner]);
}

/** Asks the server again when a record has been delivered: its verdicts count it from now on. */
export function useReloadOnDelivery(reload: () => Promise<void>): void {
  const delivered = useOutbox().filter((item) => item.state === 'delivered').length;
  const seen = useRef(delivered);
  useEffect(() => {
    if (seen.current === delivered) return;
    seen.current = delivered;
    void reload();
  }, [delivered, reload]);
}
