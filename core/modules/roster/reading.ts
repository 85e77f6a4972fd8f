/** What reading one cell gives: a value, what was put right on the way, or why it cannot be. */
import type { Cell } from './contract';

export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly fixed?: string }
  | { readonly ok: false; readonly why: string };

/** The row goes on without this value: what is written is probably a slip, and why. */
export interface Doubtful {
  readonly ok: true;
  readonly value: undefined;
  readonly doubt: string;
}

/** Reads a cell that is not blank. */
export type Reader<T> = (cell: Cell) => Reading<T> | Doubtful;

export const refuse = (why: string): { ok: false; why: string } => ({ ok: false, why });

/** A value, with `fixed` only when something was put right. */
export function accept<T>(value: T, fixed?: string): Reading<T> {
  return fixed === undefined ? { ok: true, value } : { ok: true, value, fixed };
}
