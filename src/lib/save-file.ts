/** H5: the browser's own download. */
const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** A file whole, or a link to it in the cloud's storage. */
export interface SavedFile {
  fileName: string;
  base64?: string | undefined;
  url?: string | undefined;
}

/** Hands a document to the person: as a download here, opened in WeChat on a phone. */
export function saveFile({ fileName, base64 = '', url: stored }: SavedFile): Promise<void> {
  if (stored) {
    follow(stored, fileName);
    return Promise.resolve();
  }
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const type = TYPES[fileName.split('.').pop() ?? ''] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  follow(url, fileName);
  // The download has begun with the click; the address is no longer needed.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
  return Promise.resolve();
}

function follow(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}
