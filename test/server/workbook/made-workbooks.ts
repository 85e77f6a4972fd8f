/** Workbooks made part by part, and the reader bundled as it is deployed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type ZipOptions } from 'fflate';
import type { WorkbookErrorCode } from '@server/platform/workbook/workbook-error';
import { readWorkbook, WorkbookError } from '@server/platform/workbook/read-workbook';

const ROOT = join(__dirname, '../../..');
const SOURCE = join(ROOT, 'cloudfunctions/_server/platform/workbook');

export interface Bundle {
  readonly folder: string;
  readonly reader: string;
  readonly worker: string;
  remove(): void;
}

/** Bundles reader and worker into a folder of their own, side by side. */
export function bundleReader(): Bundle {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  // The program, not its API: that one refuses the globals of a test's sandbox.
  execFileSync(join(ROOT, 'node_modules/esbuild/bin/esbuild'), [
    join(SOURCE, 'read-workbook.ts'),
    join(SOURCE, 'workbook-worker.ts'),
    '--bundle',
    '--platform=node',
    '--target=node16',
    '--format=cjs',
    '--log-level=error',
    `--tsconfig=${join(ROOT, 'tsconfig.json')}`,
    `--outdir=${folder}`,
  ]);
  return {
    folder,
    reader: join(folder, 'read-workbook.js'),
    worker: join(folder, 'workbook-worker.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface MadeSheet {
  name: string;
  /** What stands inside `<sheetData>`. */
  rows: string;
  state?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a workbook; style 1 is a date, style 2 a date in Chinese. */
export function partsOf(sheets: readonly MadeSheet[], date1904 = false): Record<string, string> {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  });
  return parts;
}

export function zipOf(
  parts: Record<string, string | Uint8Array>,
  options?: ZipOptions,
): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(files), options);
}

export const made = (sheets: readonly MadeSheet[], date1904 = false): Uint8Array =>
  zipOf(partsOf(sheets, date1904));

export const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** The code with which the reader refuses; fails when it does not, or fails otherwise. */
export async function refusalOf(
  bytes: Uint8Array,
  workerPath: string,
  timeout?: number,
): Promise<{ code: WorkbookErrorCode; message: string; milliseconds: number }> {
  const started = performance.now();
  try {
    await readWorkbook(bytes, timeout === undefined ? { workerPath } : { workerPath, timeout });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const milliseconds = performance.now() - started;
    return { code: error.code, message: error.message, milliseconds };
  }
  throw new Error('the workbook was read');
}

/** Writes a number over every directory entry of a name: what a forger does to a size. */
export function forge(zip: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const forged = Uint8Array.from(zip);
  const view = new DataView(forged.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < forged.length; at += 1) {
    if (view.getUint32(at, true) !== 0x0201_4b50) continue;
    const length = view.getUint16(at + 28, true);
    if (Buffer.from(forged.subarray(at + 46, at + 46 + length)).equals(wanted)) {
      view.setUint32(at + field, value, true);
    }
  }
  return forged;
}
