/** Rows of a list as a table for a desktop: sorted, cut to columns, gone through by keys, copied and printed. */
import { useRef, useState, type KeyboardEvent } from 'react';
import { Heading } from './heading';
import { Line } from './line';
import type { TableProps } from './props';
import { rowAfter, sorted } from './table.shared';
import { TableTools } from './table-tools';
import { useColumns } from './use-columns';
import './table.scss';

/** Beside an open case there is room for what tells the rows apart. */
const NARROW = 2;

export default function Table<R>(props: TableProps<R>) {
  const { label, columns, rows, keyOf, sort, onSort, chosen, picks, isNarrow = false } = props;
  const chosenColumns = useColumns(props.name, columns);
  const shown = isNarrow ? chosenColumns.shown.slice(0, NARROW) : chosenColumns.shown;
  const lines = sorted(rows, columns, sort);
  const keys = lines.map(keyOf);
  const [focused, setFocused] = useState<string | null>(null);
  const stop = [focused, chosen, keys[0]].find((key) => key && keys.includes(key));
  const links = useRef(new Map<string, HTMLElement>());
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset['row'];
    if (!isOnRow || !stop) return;
    if (event.key === ' ' && picks) picks.toggle(stop);
    else {
      const to = keys[rowAfter(event.key, keys.indexOf(stop), keys.length) ?? -1];
      if (!to) return;
      setFocused(to);
      links.current.get(to)?.focus();
    }
    event.preventDefault();
  };
  return (
    <div className="table">
      <TableTools {...props} lines={lines} chosenColumns={chosenColumns} />
      <div className="table__scroll">
        <table aria-label={label} onKeyDown={onKeyDown}>
          <caption className="table__caption">{label}</caption>
          <thead>
            <tr>
              {picks ? <td className="table__pick" /> : null}
              {shown.map((column) => (
                <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((row, at) => {
              const key = keys[at] ?? '';
              return (
                <Line
                  key={key}
                  {...props}
                  row={row}
                  rowKey={key}
                  columns={shown}
                  isChosen={key === chosen}
                  isStop={key === stop}
                  onFocus={() => setFocused(key)}
                  linkRef={(link) => {
                    if (link) links.current.set(key, link);
                    else links.current.delete(key);
                  }}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
