/**
 * What the library would lose of a sheet: which cells are merged, the text of formula
 * errors, the zone of ISO dates, and that a formula has no result.
 */
import { UNCALCULATED, type MergedCells } from '@core/shared/raw-workbook';
import { attribute, columnNumber } from './workbook-parts';

const MERGE = /<(?:\w+:)?mergeCell\s([^<>]*)\/?>/g;
/** More is a forged sheet: each costs a look per row. */
const MOST_MERGES = 50_000;

/** The merged cells of a sheet's part. */
export function mergesOf(xml: string): MergedCells[] {
  const merges: MergedCells[] = [];
  for (const [, attributes = ''] of xml.matchAll(MERGE)) {
    const range = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(
      attribute(attributes, 'ref') ?? '',
    );
    if (!range || merges.length >= MOST_MERGES) continue;
    const [, from = '', top = '', to = '', bottom = ''] = range;
    merges.push({
      top: Number(top),
      left: columnNumber(from) - 1,
      bottom: Number(bottom),
      right: columnNumber(to) - 1,
    });
  }
  return merges;
}

/**
 * Characters beyond the first plane that are written by their number: the library
 * keeps only the last 16 bits of it, and 𠮷 becomes another character.
 */
export function withWholeCharacters(xml: string): string {
  return xml.replace(/&#(?:x([0-9a-f]{5,6})|(\d{5,7}));/gi, (all, hex, decimal) => {
    const code = hex ? parseInt(String(hex), 16) : Number(decimal);
    return code > 0xffff && code <= 0x10_ffff ? String.fromCodePoint(code) : String(all);
  });
}

/** A cell with a formula and nothing behind it, or an empty value. */
const FORMULA_ALONE =
  /(<(?:\w+:)?c\s)([^<>]*)>\s*<((?:\w+:)?)f\b(?:[^<>]*\/>|[^<>]*>[^<>]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/((?:\w+:)?)c>/g;

/**
 * A sheet's part with cells of type error and ISO date turned into text (the library
 * drops the first and reads the second in the machine's time zone), and with a word
 * where a formula has no result. A formula whose text is empty (`t="str"` with a value) has one.
 */
export function withTextCells(xml: string): string {
  return xml
    .replace(
      /(<(?:\w+:)?c\s[^<>]*?\bt=)(?:"[ed]"|'[ed]')/g,
      (_all, before: string) => `${before}"str"`,
    )
    .replace(FORMULA_ALONE, (all, open: string, attributes: string, of: string, end: string) => {
      if (attribute(attributes, 't') === 'str' && /<(?:\w+:)?v[\s>/]/.test(all)) return all;
      const kept = attributes.replace(/\s?\bt=(?:"[^"]*"|'[^']*')/, '');
      return `${open}${kept} t="str"><${of}v>${UNCALCULATED}</${of}v></${end}c>`;
    });
}
