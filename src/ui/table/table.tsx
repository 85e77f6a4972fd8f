/** Rows of a list as a table for a desktop: sorted, cut to columns, gone through by keys, copied and printed. */
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { TableProps } from './props';
import { nextSort, rowAfter, sorted } from './table.shared';
import { TableTools } from './table-tools';
import { useColumns } from './use-columns';
import './table.scss';

export default function Table<R>(props: TableProps<R>) {
  const {
    label,
    columns,
    rows,
    keyOf,
    sort,
    onSort,
    chosen,
    onOpen,
    picks,
    isNarrow = false,
  } = props;
  const chosenColumns = useColumns(props.name, columns);
  // Beside an open case there is room for what tells the rows apart.
  const shown = isNarrow ? chosenColumns.shown.slice(0, 2) : chosenColumns.shown;
  const lines = sorted(rows, columns, sort);
  const [focused, setFocused] = useState<string | null>(null);
  const links = useRef(new Map<string, HTMLElement>());
  const keys = lines.map(keyOf);
  const stop = [focused, chosen, keys[0]].find((key) => key && keys.includes(key));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.closest('[data-row]')) return;
    const at = keys.indexOf(stop ?? '');
    const row = lines[at];
    if (event.key === ' ' && picks && row) picks.toggle(keyOf(row));
    else {
      const to = keys[rowAfter(event.key, at, keys.length) ?? -1];
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
          <thead>
            <tr>
              {picks ? <td className="table__pick" /> : null}
              {shown.map(({ key, title }) => (
                <th key={key} scope="col" aria-sort={ariaSort(sort, key)}>
                  <button
                    type="button"
                    className="table__sort"
                    onClick={() => onSort(nextSort(sort, key))}
                  >
                    {title}
                    <i className={`icon icon--small ${arrowOf(sort, key)}`} aria-hidden="true" />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((row) => {
              const key = keyOf(row);
              const open = (event: MouseEvent): void => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                event.stopPropagation();
                setFocused(key);
                onOpen(row);
              };
              return (
                <tr key={key} className={key === chosen ? 'table__row--on' : ''} onClick={open}>
                  {picks ? (
                    <td className="table__pick" onClick={(event) => event.stopPropagation()}>
                      <input
                        type="checkbox"
                        className="table__box"
                        tabIndex={-1}
                        checked={picks.isOn(key)}
                        aria-label={`选择：${shown.map(({ text }) => text(row)).join('，')}`}
                        onChange={() => picks.toggle(key)}
                      />
                    </td>
                  ) : null}
                  {shown.map((column, at) =>
                    at > 0 ? (
                      <td key={column.key} className={column.isShort ? 'table__short' : ''}>
                        {column.text(row)}
                      </td>
                    ) : (
                      <th key={column.key} scope="row">
                        <a
                          data-row={key}
                          ref={(link) => {
                            if (link) links.current.set(key, link);
                            else links.current.delete(key);
                          }}
                          href={props.hrefOf(row)}
                          tabIndex={key === stop ? 0 : -1}
                          aria-current={key === chosen ? 'true' : undefined}
                          onFocus={() => setFocused(key)}
                          onClick={open}
                        >
                          {column.text(row)}
                        </a>
                      </th>
                    ),
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const ariaSort = (sort: TableProps<never>['sort'], key: string) =>
  sort?.key !== key ? 'none' : sort.down ? 'descending' : 'ascending';

const arrowOf = (sort: TableProps<never>['sort'], key: string): string =>
  sort?.key !== key ? 'table__unsorted' : sort.down ? 'icon--chevron-down' : 'icon--chevron-up';
