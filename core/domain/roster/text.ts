/**
 * Cells as text, and the forms in which headings and names are compared.
 * Offices mix full and half width, pad names with spaces and break headings
 * over lines; none of that may make two things out of one.
 */
import type { Cell } from '../../contracts/roster';
import { nameKeyOf } from '../names/name-key';

/** Any blank a spreadsheet may hold, full-width and zero-width ones included. */
const BLANKS = /[\s\u200b-\u200d\u2060]+/g;
const BLANK = /[\s\u200b-\u200d\u2060]/;
/** What Excel writes into a cell whose formula failed. */
const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i;

/** The text of a cell without blanks around it; empty when there is nothing to see. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.date;
  return trimmed(String(cell));
}

/** `text` without blanks around it. */
export function trimmed(text: string): string {
  // Counted, not matched: a pattern tied to the end goes over a long run of blanks again and again.
  let [start, end] = [0, text.length];
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** `text` without any blank. */
export function squeezed(text: string): string {
  return text.replace(BLANKS, '');
}

/** True for a cell that shows nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return cellText(cell) === '';
}

/** True for the text of a formula that failed. */
export function isFormulaError(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && FORMULA_ERROR.test(squeezed(cell));
}

/** Half-width, without blanks: the form in which codes, numbers and dates are read. */
export function plain(text: string): string {
  return squeezed(text.normalize('NFKC'));
}

/** The form in which names are equal (R2): width, case, blanks and kinds of bracket do not matter. */
export function nameKey(text: string): string {
  return nameKeyOf(squeezed(text))
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')');
}

/** A heading as shown to people: one line, no blanks. */
export function headingText(cell: Cell | undefined): string {
  return squeezed(cellText(cell));
}

/**
 * The forms in which a heading is compared: without marks, once without what
 * stands in brackets and once with it. 所属镇街(园区) gives 所属镇街 and 所属镇街园区.
 */
export function headingForms(text: string): string[] {
  const bare = nameKey(text).replace(/[*※★:。.、,/\\?"'“”‘’《》<>_-]/g, '');
  const without = bare.replace(/\([^()]*\)/g, '');
  const forms = [without, bare.replace(/[()]/g, '')].filter((form) => form !== '');
  return [...new Set(forms)];
}

/** `text` short enough to quote in a message, on one line. */
export function quoted(text: string): string {
  const line = trimmed(text.replace(BLANKS, ' '));
  const points = [...line];
  return `“${points.length > 24 ? `${points.slice(0, 24).join('')}…` : line}”`;
}
