import { randomUUID } from 'node:crypto';
import type { District } from '@local-cloud/district';

/** Uploads bytes as somebody, the way the app does: the server says where to and notes whose it is. */
export async function uploadAs(
  { act, cloud }: District,
  openid: string,
  bytes: Uint8Array,
  fileName = 'file.xlsx',
): Promise<string> {
  const { path } = await act(openid, 'upload.begin', { id: randomUUID(), fileName });
  return cloud.files.put(path, bytes);
}
