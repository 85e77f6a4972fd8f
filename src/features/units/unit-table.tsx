/** 台账 on a desktop: the units as a table, and beside it the one that is chosen. */
import { useEffect, type ReactNode } from 'react';
import { Text } from '@tarojs/components';
import type { UnitRow } from '@core/modules/units/contract';
import { formationTitles, statusTitles, unitKindTitles } from '@core/modules/units/labels';
import { useWidth } from '@app/phone/wide';
import { go, linkTo } from '@app/data/routes';
import { Beside } from '@app/ui/beside';
import { LazyTable } from '@app/ui/table/lazy-table';
import { sortOfText, sortToText, type Column, type Sort } from '@app/ui/table/table.shared';
import { UnitCase } from './unit';

const COLUMNS: readonly Column<UnitRow>[] = [
  { key: 'name', title: '单位', text: ({ name }) => name },
  { key: 'town', title: '镇街', isShort: true, text: ({ townName }) => townName },
  { key: 'kind', title: '类型', isShort: true, text: ({ kind }) => unitKindTitles[kind] },
  {
    key: 'formation',
    title: '组建',
    isShort: true,
    text: ({ formation }) => formationTitles[formation],
  },
  { key: 'status', title: '经营', isShort: true, text: ({ status }) => statusTitles[status] },
];

/** An order is of all that was asked for: so many are read for it, and no more. */
const MOST_SORTED = 1_000;

/** In words: the list's own order, or the column's. */
function orderOf(sort: Sort | null): string {
  const title = COLUMNS.find(({ key }) => key === sort?.key)?.title;
  return title ? `按${title}${sort?.down ? '倒序' : ''}排列` : '按镇街和名称排列';
}

interface Props {
  rows: readonly UnitRow[];
  /** There are more than these. */
  hasMore: boolean;
  onMore: () => void;
  /** In the page's address: the unit that lies open, the order. */
  at: string;
  sort: string;
  onPlace: (place: { at?: string; sort?: string }) => void;
  /** The filter in words; empty where there is none. */
  sentence: string;
  acts: ReactNode;
}

export function UnitTable({
  rows,
  hasMore,
  onMore,
  at,
  sort: asked,
  onPlace,
  sentence,
  acts,
}: Props) {
  const isBroad = useWidth('broad');
  const sort = sortOfText(asked, COLUMNS);
  const sorting = sort !== null && hasMore;
  const isTooMany = sorting && rows.length >= MOST_SORTED;
  useEffect(() => {
    if (sorting && !isTooMany) onMore();
    // Once for each page that came: what did not come says so itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows.length, sorting]);
  const chosen = isBroad ? at : '';
  const open = ({ unitId }: UnitRow): void => {
    if (isBroad) onPlace({ at: unitId });
    else go('unit', { unitId });
  };
  const said = [
    sentence,
    orderOf(sort),
    isTooMany
      ? `只排了前 ${rows.length} 家，选一个镇街或筛选后可以排全`
      : `已显示 ${rows.length} 家${hasMore ? '，后面还有' : ''}`,
  ];
  const table = (
    <LazyTable
      name="units"
      label="单位"
      columns={COLUMNS}
      rows={rows}
      keyOf={({ unitId }) => unitId}
      hrefOf={({ unitId }) => `#${linkTo('unit', { unitId })}`}
      sort={sort}
      onSort={(next) => onPlace({ sort: sortToText(next) })}
      chosen={chosen || undefined}
      onOpen={open}
      isNarrow={chosen !== ''}
      acts={acts}
    >
      <Text>{said.filter(Boolean).join(' · ')}</Text>
    </LazyTable>
  );
  return (
    <Beside list={table} label="选中的单位" onClose={() => onPlace({ at: '' })}>
      {chosen ? <UnitCase key={chosen} unitId={chosen} /> : null}
    </Beside>
  );
}
