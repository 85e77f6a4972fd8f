/**
 * Money is a whole number of 分 wherever it is stored or added up, so that sums are exact; 元 is
 * what people type and read. No account is kept and nothing is paid from here.
 */
import { FEN, MOST_FEN } from './labels';

/** `1234.5` 元 as 分; null where it is no sum: signs, more than two decimals, nothing, too much. */
export function fenOf(typed: string): number | null {
  const [, yuan, rest = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim()) ?? [];
  if (yuan === undefined) return null;
  const fen = Number(yuan) * FEN + Number(rest.padEnd(2, '0'));
  return fen > 0 && fen <= MOST_FEN ? fen : null;
}

/** `12,345.60 元`; whole 元 go without decimals. */
export function yuanWords(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = inThousands(Math.floor(Math.abs(fen) / FEN));
  const rest = Math.abs(fen) % FEN;
  return `${sign}${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''} 元`;
}

/** `12,345`: three digits at a time from the right. */
function inThousands(whole: number): string {
  const rest = String(whole % 1000);
  return whole < 1000 ? rest : `${inThousands(Math.floor(whole / 1000))},${rest.padStart(3, '0')}`;
}

/** 元 as a number, for a cell of a table. */
export const yuanOf = (fen: number): number => fen / FEN;
