/** A fact that a form can be filled with: its name here, the headings that ask for it, its value. */
import { words } from '@core/modules/roster/field-spec';

/** A value of a cell; a share is a number that the form shows in its own format. */
export type FormValue = string | number | { part: number; of: number } | null;

export interface Fact<R> {
  readonly title: string;
  readonly headings: readonly string[];
  readonly parts: readonly string[];
  readonly not?: RegExp;
  readonly value: (record: R) => FormValue;
}

export const fact = <R>(
  title: string,
  headings: string,
  value: (record: R) => FormValue,
  parts = '',
  not?: RegExp,
): Fact<R> => ({
  title,
  headings: words(headings),
  parts: parts ? words(parts) : [],
  ...(not ? { not } : {}),
  value,
});
