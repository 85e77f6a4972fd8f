/** A workbook from a browser at a desk, which cannot write into the storage itself: it comes with the request. */
import * as z from '@core/shared/zod';
import { AppError } from '@core/shared/errors';
import type { Deps } from '@server/runtime/deps';
import { uploadsAt } from './repository';

/** As base64: what a request to a function may carry, with room. */
const MOST = 4 * 1024 * 1024;

const sent = z.strictObject({
  path: z.string().max(100),
  base64: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/),
});

/**
 * Puts it where `upload.begin` said. Two requests.
 * @throws AppError BAD_INPUT when it is too large, or the place is not the person's own.
 */
export async function takeUpload(
  deps: Deps,
  personId: string,
  body: unknown,
): Promise<{ fileID: string }> {
  const parsed = sent.safeParse(body);
  if (!parsed.success) throw new AppError('BAD_INPUT', '上传的内容不完整，请重新选择文件');
  const { path, base64 } = parsed.data;
  if (base64.length > MOST) {
    throw new AppError('BAD_INPUT', '文件超过 3 MB，请拆成几个文件，或在小程序里上传');
  }
  const [begun] = await uploadsAt(deps.store, path);
  if (begun?.owner !== personId) throw new AppError('BAD_INPUT', '上传位置不对，请重新选择文件');
  return { fileID: await deps.files.upload(path, Buffer.from(base64, 'base64')) };
}
