/** What a use case is given. It takes nothing else from the outside: no clock, no random, no SDK. */
import type { RulePack } from '@core/contracts/rule-pack';
import type { WorkCalendar } from '@core/domain/calendar/work-calendar';
import type { Day } from '@core/domain/calendar/day';
import type { Store } from '@server/repositories/store';

export interface Deps {
  readonly store: Store;
  readonly now: () => number;
  /** Today's Beijing day. */
  readonly today: Day;
  /** Envelope's `sentAt` minus the server's clock: how far the phone's clock is ahead, ms. */
  readonly skew: number;
  readonly requestId: string;
  readonly pack: RulePack;
  readonly calendar: WorkCalendar;
  /** Unguessable characters of the code alphabet. */
  readonly randomCode: (length: number) => string;
  readonly sha256: (text: string) => string;
  readonly firstAdministratorCodeHash: string | null;
  readonly files: FileStore;
}

/** Uploaded files, and the workbook reader that runs beside them. */
export interface FileStore {
  download(fileId: string): Promise<Uint8Array>;
  remove(fileId: string): Promise<void>;
}
