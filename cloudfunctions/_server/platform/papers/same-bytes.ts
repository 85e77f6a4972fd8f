/** An Office file whose bytes follow from its content alone: no clock, entries in one order. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** ZIP knows no earlier year; local noon keeps it the same day in every time zone. */
export const EPOCH = new Date(1980, 0, 1, 12);
const STAMP = '2000-01-01T00:00:00Z';

/** A change to the parts of a file: path → XML. */
export type Parts = Map<string, Uint8Array>;

export const textOf = (parts: Parts, path: string): string =>
  strFromU8(parts.get(path) ?? new Uint8Array());

export function setText(parts: Parts, path: string, text: string): void {
  parts.set(path, strToU8(text));
}

/** Packs again: equal content, equal bytes. `change` may add or edit parts before. */
export function sameBytes(file: Uint8Array, change?: (parts: Parts) => void): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(file)));
  change?.(parts);
  const core = 'docProps/core.xml';
  if (parts.has(core)) {
    const text = textOf(parts, core).replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${STAMP}`);
    setText(parts, core, text);
  }
  const packed: Zippable = {};
  for (const path of [...parts.keys()].sort(byPath)) {
    const bytes = parts.get(path) as Uint8Array;
    // The embedded workbook of a chart is a ZIP with its own clock.
    packed[path] = [path.endsWith('.xlsx') ? sameBytes(bytes) : bytes, { level: 6 }];
  }
  return zipSync(packed, { mtime: EPOCH });
}

/** [Content_Types].xml first, as readers of Office files expect. */
const byPath = (a: string, b: string): number =>
  Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1);
