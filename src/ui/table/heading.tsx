import type { TableProps } from './props';
import { nextSort, type Column, type Sort } from './table.shared';

interface Props {
  column: Pick<Column<never>, 'key' | 'title' | 'isCount'>;
  sort: Sort | null;
  onSort: TableProps<never>['onSort'];
}

/** The head of a column: pressed, it puts the rows in its order, then the other way round, then as they came. */
export function Heading({ column, sort, onSort }: Props) {
  const { key, title, isCount = false } = column;
  if (isCount) {
    return (
      <th scope="col" className="table__count">
        {title}
      </th>
    );
  }
  const isOn = sort?.key === key;
  const arrow = !isOn ? 'table__unsorted' : sort.down ? 'icon--chevron-down' : 'icon--chevron-up';
  return (
    <th scope="col" aria-sort={!isOn ? 'none' : sort.down ? 'descending' : 'ascending'}>
      <button type="button" className="table__sort" onClick={() => onSort(nextSort(sort, key))}>
        {title}
        <i className={`icon icon--small ${arrow}`} aria-hidden="true" />
      </button>
    </th>
  );
}
