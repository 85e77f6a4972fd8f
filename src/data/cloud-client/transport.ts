/** H5: the same envelope, posted to the host that serves the page. */
import type { Envelope } from '@core/shared/envelope';
import { ANSWER_MS, callFromDesk, uploadFromDesk } from '@app/data/desk';
import { isDesk } from '@app/data/is-desk';

/** Sends one request to a function; rejects when no answer of ours comes back. */
export async function send(functionName: string, request: Envelope): Promise<unknown> {
  if (isDesk()) return callFromDesk(request);
  const response = await fetch(`../call/${functionName}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const body: unknown = await response.json();
  return (body as { result?: unknown }).result;
}

/** Uploads a workbook chosen by the person to where the server said; resolves to its file id. */
export async function upload(path: string, bytes: Blob): Promise<string> {
  if (isDesk()) return uploadFromDesk(path, bytes);
  const response = await fetch(`../upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    body: bytes,
  });
  const body: unknown = await response.json();
  const { fileID } = body as { fileID?: string };
  if (!response.ok || !fileID) throw new Error('upload failed');
  return fileID;
}
