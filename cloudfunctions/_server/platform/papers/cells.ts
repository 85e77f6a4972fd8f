/** Cells as they are printed. */
import type { Cell } from '@core/modules/papers/contract';
import { percent } from '@core/modules/coverage/coverage';

/** `98.88%` over `617/624` for a share; — for a share of nothing. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if ('day' in cell) return cell.day;
  return cell.of === 0 ? '—' : `${percent(cell.part, cell.of)}\n${cell.part}/${cell.of}`;
}

/** Numbers stand to the right. */
export const isNumber = (cell: Cell): boolean =>
  typeof cell === 'number' || (typeof cell === 'object' && 'of' in cell);
