/**
 * Tells the cloud which records wait on this phone for their person: which action, why,
 * since when, nothing of what they say. 系统状态 shows it, so that somebody can help who
 * is not at the phone. Told again whenever the list is another; a call that fails is
 * made up for by the next, and no record ever waits for it.
 */
import { cutText } from '@core/shared/visible-text';
import type { HeldRecord } from '@core/modules/system/actions';
import type { OutboxItem } from './outbox';

export interface ReporterHost {
  /** The person bound on this phone; empty when not known. */
  owner(): string;
  /** What was told last. */
  read(): string | null;
  write(told: string): void;
  send(held: HeldRecord[]): Promise<unknown>;
}

const AT_MOST = 50;
const LONGEST_REASON = 100;

/** Makes what is to be called with the outbox's list after every change. */
export function createHeldReporter(
  host: ReporterHost,
): (items: readonly OutboxItem[]) => Promise<void> {
  let telling = false;
  let latest: readonly OutboxItem[] = [];
  const tell = async (items: readonly OutboxItem[]): Promise<void> => {
    latest = items;
    const owner = host.owner();
    // While something is being sent the list is about to change.
    if (telling || !owner || items.some(({ state }) => state === 'sending')) return;
    const held = heldBy(owner, items);
    const said = JSON.stringify([owner, held]);
    // A phone that never held anything has nothing to tell.
    if (said === (host.read() ?? JSON.stringify([owner, []]))) return;
    telling = true;
    try {
      await host.send(held);
      host.write(said);
    } catch {
      // Without a signal, or with a full storage: told with the next change, or the next start.
    } finally {
      telling = false;
    }
    // What changed while it was being told is told too.
    if (latest !== items) await tell(latest);
  };
  return tell;
}

function heldBy(owner: string, items: readonly OutboxItem[]): HeldRecord[] {
  return (
    items
      // What is held with another goes with it: one look is enough.
      .filter((item) => item.state === 'held' && !item.heldWith && item.owner === owner)
      .slice(0, AT_MOST)
      .map(({ action, reason = '', savedAt }) => ({
        action,
        reason: cutText(reason, LONGEST_REASON) || '未说明',
        savedAt,
      }))
  );
}
