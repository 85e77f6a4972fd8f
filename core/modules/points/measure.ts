import type { Indicator } from './rules.contract';

/** Whether a size is what the indicator asks for (`20` for 20 ㎡); true where it asks for none. */
export function meetsMeasure({ measure }: Pick<Indicator, 'measure'>, size?: number): boolean {
  return !measure || (size !== undefined && Math.round(size * 100) >= measure.atLeast);
}
