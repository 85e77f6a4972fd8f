import { call } from './cloud-client/call';
import { newId } from './ids';

/** Where a file of this name goes: the server notes it as the caller's, and nobody can guess it. */
export async function beginUpload(fileName: string): Promise<string> {
  const { path } = await call('upload.begin', { id: newId(), fileName: fileName.slice(0, 200) });
  return path;
}
