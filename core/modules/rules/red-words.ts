/**
 * The red lines as they bind what an office writes into its rules (product.md "Red lines"): no order
 * of people or units, no log-ins, nothing that asks for a picture or a place.
 *
 * What a rule quotes as its source is not its own words, and stands as it was printed.
 */
import type { Fault } from './fault';

/** Also where somebody has put a space between; 不排次序 says the opposite, and 安排 is no order. */
const ORDERED =
  /(^|[^不安])(排\s*[名行]|末\s*位|积\s*分\s*榜|红\s*黑\s*榜|龙\s*虎\s*榜|光\s*荣\s*榜)|名\s*次|[前后]\s*(\d+|[一二三四五六七八九十]+)\s*名|百分之.*以内的/;
const SEEN_BY_APP =
  /打\s*卡|登\s*录|签\s*到\s*天\s*数|连\s*续\s*签\s*到|在\s*线[^，。]{0,4}时\s*长|活\s*跃\s*度|点\s*赞|阅\s*读\s*量|安\s*装/;
const PICTURED = /照\s*片|拍\s*照|影\s*像|截\s*图|定\s*位|人\s*脸|身\s*份\s*证/;

/** Why words of a rule cross a red line; null when they do not. */
export function redLineOf(words: string): string | null {
  if (ORDERED.test(words)) return '违反红线：不给人和单位排次序';
  if (SEEN_BY_APP.test(words)) return '违反红线：不按打开小程序、登录和浏览计';
  if (PICTURED.test(words)) return '违反红线：不要求图像、位置和证件';
  return null;
}

/** What is quoted, and what the pack says plainly of itself. */
const QUOTED: ReadonlySet<string> = new Set(['source', 'sentence', 'file', 'name', 'notes']);

/** Every text of a value that an office may have written, with its path. */
export function ownTexts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    QUOTED.has(key) ? [] : ownTexts(inner, path ? `${path}.${key}` : key),
  );
}

/** Each text of a pack that crosses a red line. */
export const redLineFaults = (pack: object): Fault[] =>
  ownTexts(pack).flatMap(([path, text]) => {
    const words = redLineOf(text);
    return words ? [{ path, words }] : [];
  });
