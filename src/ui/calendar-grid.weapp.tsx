import { useMemo } from 'react';
import { gridCells, gridColumns } from './calendar-grid.shared';
import type { CalendarGridProps } from './calendar-grid';

/** The calendar of contacts as a native component: a Taro tree of that many cells is too heavy. */
export function CalendarGrid({ calendar, chosen, onPick }: CalendarGridProps) {
  const cells = useMemo(() => gridCells(calendar, chosen), [calendar, chosen]);
  const columns = useMemo(() => gridColumns(calendar), [calendar]);
  return (
    <contact-calendar
      cells={cells}
      columns={columns}
      onPick={(event) => onPick(event.detail.key)}
    />
  );
}
