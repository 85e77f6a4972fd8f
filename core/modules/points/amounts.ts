/** Points as integers in hundredths, and as people read them. */
import type { Bounds } from './rules.contract';

/** `value` within the bounds. */
export function within(value: number, { floor, cap }: Bounds): number {
  const below = cap === undefined ? value : Math.min(cap, value);
  return floor === undefined ? below : Math.max(floor, below);
}

/** `percent` of an amount, rounded half up to a multiple of `step`. */
export function shareOf(amount: number, percent: number, step: number): number {
  return Math.floor((amount * percent) / (100 * step) + 0.5) * step;
}

/** `650` → `6.5`, `-50` → `-0.5`: never more digits than it has. */
export function showAmount(amount: number): string {
  const sign = amount < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(amount) / 100);
  const rest = String(Math.abs(amount) % 100)
    .padStart(2, '0')
    .replace(/0{1,20}$/, '');
  return `${sign}${whole}${rest ? `.${rest}` : ''}`;
}

/** With its sign: `+1`, `-0.5`, `0`. */
export function showChange(amount: number): string {
  return amount > 0 ? `+${showAmount(amount)}` : showAmount(amount);
}
