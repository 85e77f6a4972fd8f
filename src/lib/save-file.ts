/** H5: the browser's own download. */
const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Hands a document to the person: as a download here, opened in WeChat on a phone. */
export function saveFile({
  fileName,
  base64,
}: {
  fileName: string;
  base64: string;
}): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const type = TYPES[fileName.split('.').pop() ?? ''] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has begun with the click; the address is no longer needed.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
  return Promise.resolve();
}
