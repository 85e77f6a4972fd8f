/** An export through the product's own actions: asked for, advanced to its end, fetched. */
import { randomUUID } from 'node:crypto';
import type { ExportKind, ExportStatus } from '@core/modules/exports/contract';
import { fetchFile } from '@app/phone/fetch-file';
import type { District } from '@local-cloud/district';

export async function takeExport(
  district: District,
  openid: string,
  kind: ExportKind,
  more: { townId?: string; withPhones?: boolean; id?: string } = {},
): Promise<{ status: ExportStatus; fileName: string; bytes: Uint8Array; calls: number }> {
  const id = more.id ?? randomUUID();
  let calls = 1;
  let status = await district.act(openid, 'export.start', { kind, reason: '核对', ...more, id });
  while (status.state !== 'done') {
    status = await district.act(openid, 'export.advance', { id });
    calls += 1;
  }
  const { fileName, pieces } = await fetchFile((part) =>
    district.act(openid, 'export.file', { id, part }),
  );
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')));
  return { status, fileName, bytes: new Uint8Array(bytes), calls };
}
