/**
 * Cells as text, and the forms in which headings and names are compared.
 * Offices mix full and half width, pad names with spaces, break headings over
 * lines and paste marks that nobody sees; none of that may make two things out of one.
 */
import { UNCALCULATED, type Cell } from './contract';
import { seenText } from '@core/shared/visible-text';
import { nameKeyOf } from '@core/shared/names/name-key';
import { simplified } from './simplified';

export { seenText } from '@core/shared/visible-text';
export { simplified } from './simplified';

/** Any blank a spreadsheet may hold, full-width ones included. */
const BLANKS = /\s+/g;
/** What Excel writes into a cell whose formula failed. */
const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i;

/** The text of a cell without blanks around it; empty when there is nothing to see. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.date;
  return trimmed(String(cell));
}

/** `text` as it is seen, without blanks around it. */
export function trimmed(text: string): string {
  return seenText(text).trim();
}

/** `text` as it is seen, without any blanks. */
export function squeezed(text: string): string {
  return seenText(text).replace(BLANKS, '');
}

/** True for a cell that shows nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return cellText(cell) === '';
}

/** True for the text of a formula that failed, or that nobody calculated. */
export function isFormulaError(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  return cell === UNCALCULATED || FORMULA_ERROR.test(squeezed(cell));
}

/** What to do about a formula that has no result. */
export function formulaTrouble(cell: Cell): string {
  return cell === UNCALCULATED
    ? '这一格是没有算出结果的公式，请用 Excel 或 WPS 打开、保存一次再导入'
    : `公式出错（${cellText(cell)}），请改成内容`;
}

/** Words for nothing, as offices fill cells that must not stay empty. */
const NOTHING = /^(无|暂无|没有|未填|不详|未知|空|略|n\/?a|[-—–―－_/／\\]+)$/i;

/** True for a cell that says that there is nothing. */
export function saysNothing(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && NOTHING.test(squeezed(cell));
}

/** Half-width, without blanks: the form in which codes, numbers and dates are read. */
export function plain(text: string): string {
  return squeezed(text.normalize('NFKC'));
}

/** The form in which names are equal (R2): width, case, blanks, kinds of bracket and of dot, traditional characters do not matter. */
export function nameKey(text: string): string {
  return simplified(nameKeyOf(squeezed(text)));
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
  const bare = nameKey(text).replace(/[*※★·:。.、,/\\?"'“”‘’《》<>_-]/g, '');
  const without = bare.replace(/\([^()]*\)/g, '');
  const forms = [without, bare.replace(/[()]/g, '')].filter((form) => form !== '');
  return [...new Set(forms)];
}

/** A resident's identity number, which is repeated in no message. */
const IDENTITY = /\d{6}(?:18|19|20)\d{9}[\dXx]|(?<!\d)\d{15}(?!\d)/g;

/** `text` short enough to quote in a message, on one line; an identity number is not repeated. */
export function quoted(text: string): string {
  const line = trimmed(text.replace(BLANKS, ' ')).replace(IDENTITY, '（证件号）');
  const points = [...line];
  return `“${points.length > 24 ? `${points.slice(0, 24).join('')}…` : line}”`;
}
