/** What a use case is given. It takes nothing else from the outside: no clock, no random, no SDK. */
import type { ReminderTopic } from '@core/modules/reminders/actions';
import type { EnteredNotices } from '@core/modules/holidays/contract';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import type { Day } from '@core/shared/calendar/day';
import type { Slip } from '@core/modules/papers/slip';
import type { ExportRows } from '@core/modules/exports/contract';
import type { ExportSheet } from '@core/modules/exports/roster-sheets';
import type { FilledCell } from '@core/modules/forms/fill';
import type { Paper, PaperFormat } from '@core/modules/papers/contract';
import type { RawWorkbook } from '@core/modules/roster/contract';
import type { StoredExport } from '@server/modules/exports/stored';
import type { Store } from './store';

export interface Deps {
  readonly store: Store;
  readonly now: () => number;
  /** Today's Beijing day. */
  readonly today: Day;
  /** Envelope's `sentAt` minus the server's clock: how far the phone's clock is ahead, ms. */
  readonly skew: number;
  readonly requestId: string;
  readonly pack: RulePack;
  /** All that may be chosen, by id: the product's, and a district's own. */
  readonly packs: Readonly<Record<string, RulePack>>;
  /** The deployment's setting says which pack: nobody chooses another. */
  readonly packIsFixed: boolean;
  readonly calendar: WorkCalendar;
  /** Notices of holidays that were entered here; the calendar has them in it. */
  readonly notices: EnteredNotices;
  /** Unguessable characters of the code alphabet. */
  readonly randomCode: (length: number) => string;
  /** Hex digest of a text or of bytes. */
  readonly sha256: (content: string | Uint8Array) => string;
  readonly firstAdministratorCodeHash: string | null;
  readonly files: FileStore;
  /** Templates of the subscription messages by topic; a topic without one sends nothing. */
  readonly reminders: ReminderTemplates;
  readonly sendMessage: SendMessage;
}

/** What the function `desk` is given besides. */
export interface DeskDeps extends Deps {
  /** A short text as a picture that a scanner reads, a `data:` address. */
  readonly qrPicture: (text: string) => string;
}

/** What the function `files` is given besides: the heavy libraries. */
export interface FilesDeps extends DeskDeps {
  /** @throws AppError WORKBOOK when the file cannot be read. */
  readonly readWorkbook: (bytes: Uint8Array) => Promise<RawWorkbook>;
  /** Renders a paper; equal papers give equal bytes. */
  readonly render: (paper: Paper, format: PaperFormat) => Promise<Uint8Array>;
  /** Lays the rows of an export out as its file; equal rows give equal bytes. */
  readonly assemble: (head: StoredExport, rows: ExportRows) => Promise<Uint8Array>;
  /** Lays plain sheets out as a workbook; equal sheets give equal bytes. */
  readonly workbookOf: (sheets: readonly ExportSheet[]) => Promise<Uint8Array>;
  /** Writes cells into one sheet of a workbook and leaves everything else in it as it is. */
  readonly fillSheet: (file: Uint8Array, sheet: string, cells: readonly FilledCell[]) => Uint8Array;
  /** Codes on paper, to be cut apart. */
  readonly slipsOnPaper: (title: string, slips: readonly Slip[]) => Promise<Uint8Array>;
}

/** A template of a subscription message, and which of its fields takes which of our values. */
export interface ReminderTemplate {
  readonly templateId: string;
  /** Field of the template → what it says. */
  readonly fields: Readonly<Record<string, 'what' | 'who' | 'dueOn'>>;
}
export type ReminderTemplates = Readonly<Partial<Record<ReminderTopic, ReminderTemplate>>>;

/** Sends one subscription message; `refused` when the person has taken the consent back (43101). */
export type SendMessage = (message: {
  readonly openid: string;
  readonly template: ReminderTemplate;
  readonly page: string;
  readonly values: Readonly<Record<'what' | 'who' | 'dueOn', string>>;
}) => Promise<'sent' | 'refused'>;

/** Uploaded files, and the workbook reader that runs beside them. */
export interface FileStore {
  download(fileId: string): Promise<Uint8Array>;
  remove(fileId: string): Promise<void>;
  /** Keeps a made file; the answer is its id. */
  upload(path: string, bytes: Uint8Array): Promise<string>;
}
