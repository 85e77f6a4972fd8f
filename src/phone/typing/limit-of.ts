/** The length from which the count is shown, as a part of the limit. */
const NEAR = 0.8;
/** A limit this short is seen without counting. */
const SHORT = 20;

export interface Limit {
  /** Characters over the limit; 0 when it is kept. */
  readonly by: number;
  /** What is said below the field; null while there is nothing to say. */
  readonly words: string | null;
}

/** Where a text stands to its limit; blanks around it are dropped when it is saved and do not count. */
export function limitOf(text: string, max: number, unit = '字'): Limit {
  const { length } = text.trim();
  if (length > max) {
    return { by: length - max, words: `已超 ${length - max} ${unit}，最多 ${max} ${unit}` };
  }
  const near = max >= SHORT && length >= max * NEAR;
  return { by: 0, words: near ? `${length}/${max} ${unit}` : null };
}
