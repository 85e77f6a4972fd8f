import type { MouseEvent } from 'react';
import type { TableProps } from './props';
import type { Column } from './table.shared';

interface Props<R> extends Pick<TableProps<R>, 'hrefOf' | 'onOpen' | 'picks'> {
  row: R;
  rowKey: string;
  columns: readonly Column<R>[];
  isChosen: boolean;
  /** Tab comes to this row; arrows lead on. */
  isStop: boolean;
  onFocus: () => void;
  linkRef: (link: HTMLElement | null) => void;
}

/** A row: its first cell is the link that opens it, and a click anywhere does the same. */
export function Line<R>(props: Props<R>) {
  const { row, rowKey, columns, isChosen, isStop, onFocus, linkRef, picks } = props;
  const open = (event: MouseEvent): void => {
    // With a key held it is the browser's own, such as another tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    // A click beside the link too: keys go on from here.
    event.currentTarget.closest('tr')?.querySelector('a')?.focus({ preventScroll: true });
    props.onOpen(row);
  };
  const [first, ...others] = columns;
  return (
    <tr className={isChosen ? 'table__row--on' : ''} onClick={open}>
      {picks ? (
        <td className="table__pick" onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            className="table__box"
            tabIndex={-1}
            checked={picks.isOn(rowKey)}
            aria-label={`选择：${columns.map(({ text }) => text(row)).join('，')}`}
            onChange={() => picks.toggle(rowKey)}
          />
        </td>
      ) : null}
      <th scope="row">
        <a
          data-row={rowKey}
          className="table__link"
          ref={linkRef}
          href={props.hrefOf(row)}
          tabIndex={isStop ? 0 : -1}
          aria-current={isChosen ? 'true' : undefined}
          onFocus={onFocus}
          onClick={open}
        >
          {first?.text(row)}
        </a>
      </th>
      {others.map(({ key, text, isShort, isCount }) => (
        <td
          key={key}
          className={`${isShort ? 'table__short' : ''}${isCount ? ' table__count' : ''}`}
        >
          {text(row)}
        </td>
      ))}
    </tr>
  );
}
