/** H5: the browser's own download, at once. */
import type { FetchedFile } from './fetch-file';

/** A file on the phone that waits for a tap: WeChat opens and forwards files inside one only. */
export interface ReadyFile {
  readonly fileName: string;
  readonly filePath: string;
}

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Makes a fetched file ready; null when it is with the person already, as here. */
export function makeReady({ fileName, pieces }: FetchedFile): Promise<ReadyFile | null> {
  const bytes = pieces.map((piece) => Uint8Array.from(atob(piece), (c) => c.charCodeAt(0)));
  const type = TYPES[fileName.split('.').pop() ?? ''] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob(bytes, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has begun with the click; the address is no longer needed.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
  return Promise.resolve(null);
}

/** Nothing waits for a tap here. */
export const openReady = (_file: ReadyFile): Promise<void> => Promise.resolve();
export const forwardReady = (_file: ReadyFile): Promise<void> => Promise.resolve();
