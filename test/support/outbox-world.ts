/** A phone, the way to a server, and the server, for schedules of the outbox. */
import { recordsNamedBy } from '@app/data/outbox/rests-on';
import { Outbox, type OutboxHost, type OutboxItem, type Sent } from '@app/data/outbox/outbox';

/** What the way to the server does to one sending. */
export type Fate =
  'delivered' | 'lostAnswer' | 'noSignal' | 'refused' | 'busy' | 'captive' | 'killed';

class Killed extends Error {}

/** A phone's storage and a server that keeps what reached it, by id. */
export class World {
  readonly storage = new Map<string, string>();
  readonly server = new Map<string, string>();
  /** How often each record was stored anew: more than once is a double. */
  readonly stored = new Map<string, number>();
  /** What was refused because the record that it names is not there. */
  readonly unknown: string[] = [];
  fates: Fate[] = [];
  clock = 0;
  full = false;
  owner = 'me';

  open(): Outbox {
    return new Outbox(this.host());
  }

  private host(): OutboxHost {
    return {
      keys: () => [...this.storage.keys()],
      read: (key) => JSON.parse(this.storage.get(key) ?? 'null') as OutboxItem | null,
      write: (key, item) => {
        if (this.full) throw new Error('storage is full');
        this.storage.set(key, JSON.stringify(item));
      },
      remove: (key) => void this.storage.delete(key),
      send: (item) => Promise.resolve(this.send(item)),
      now: () => (this.clock += 1),
      owner: () => this.owner,
    };
  }

  private send(item: OutboxItem): Sent {
    const fate = this.fates.shift() ?? 'delivered';
    const content = JSON.stringify(item.input);
    const receive = (): Sent => {
      const first = this.server.get(item.id);
      if (recordsNamedBy(item).some((named) => !this.server.has(named))) {
        this.unknown.push(item.id);
        return { result: 'refused', reason: '没有这条记录' };
      }
      if (first !== undefined && first !== content)
        return { result: 'refused', reason: 'CONFLICT' };
      if (first === undefined) this.stored.set(item.id, (this.stored.get(item.id) ?? 0) + 1);
      this.server.set(item.id, content);
      return { result: 'delivered', receipt: item.id };
    };
    switch (fate) {
      case 'delivered':
        return receive();
      case 'lostAnswer':
        receive();
        return { result: 'stop' };
      case 'killed':
        receive();
        throw new Killed();
      case 'refused':
        return { result: 'refused', reason: '不在您的工作范围内' };
      case 'busy':
        return { result: 'later' };
      default:
        return { result: 'stop' };
    }
  }
}

/** Sends what waits; the app may be killed on the way. */
export async function flush(outbox: Outbox): Promise<void> {
  await outbox.flush().catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
}
