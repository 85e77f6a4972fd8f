/** One part of a multipart/form-data body. */
export interface Part {
  name: string;
  bytes: Buffer;
}

const BREAK = Buffer.from('\r\n\r\n');

/** Splits a multipart/form-data body, which may carry binary parts (protobuf, files). */
export function parseMultipart(body: Buffer, contentType: string): Part[] {
  const match = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw new Error('multipart body without a boundary');
  const delimiter = Buffer.from(`\r\n--${boundary.trim()}`);
  const text = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Part[] = [];
  let start = text.indexOf(delimiter);
  while (start >= 0) {
    const from = start + delimiter.length;
    const end = text.indexOf(delimiter, from);
    if (end < 0) break;
    const headerEnd = text.indexOf(BREAK, from);
    if (headerEnd >= 0 && headerEnd < end) {
      const header = text.subarray(from, headerEnd).toString();
      const name = /[;\s]name="([^"]*)"/i.exec(header)?.[1];
      if (name !== undefined)
        parts.push({ name, bytes: text.subarray(headerEnd + BREAK.length, end) });
    }
    start = end;
  }
  return parts;
}
