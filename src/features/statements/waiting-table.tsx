/** 待确认 on a desktop: what waits as a table, and beside it the one that is chosen, with its two decisions. */
import { Text } from '@tarojs/components';
import type { WaitingItem } from '@core/modules/statements/contract';
import { waitingTitles } from '@core/modules/statements/labels';
import { showInstant } from '@core/shared/calendar/display';
import { linkTo } from '@app/data/routes';
import { Beside } from '@app/ui/beside';
import { LazyTable } from '@app/ui/table/lazy-table';
import { sortOfText, sortToText, type Column } from '@app/ui/table/table.shared';
import { WaitingCard } from './waiting-card';

const COLUMNS: readonly Column<WaitingItem>[] = [
  {
    key: 'name',
    title: '事项',
    isShort: true,
    text: ({ kind, personName }) => `${waitingTitles[kind]} · ${personName}`,
    by: ({ personName }) => personName,
  },
  { key: 'unit', title: '单位', text: ({ unitName = '' }) => unitName },
  {
    key: 'day',
    title: '提交',
    isShort: true,
    text: ({ at }) => showInstant(at),
    by: ({ at }) => String(at),
  },
  { key: 'reason', title: '理由', text: ({ reason = '' }) => reason },
];

interface Props {
  items: readonly WaitingItem[];
  /** The list goes on after these. */
  hasMore: boolean;
  /** In the page's address: the item that lies open, the order. */
  at: string;
  sort: string;
  onPlace: (place: { at?: string; sort?: string }) => void;
  picks: { isOn(id: string): boolean; toggle(id: string): void };
  onRefuse: (item: WaitingItem) => void;
}

export function WaitingTable({ items, hasMore, at, sort, onPlace, picks, onRefuse }: Props) {
  const chosen = items.find(({ id }) => id === at);
  const table = (
    <LazyTable
      name="waiting"
      label="待确认"
      columns={COLUMNS}
      rows={items}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `#${linkTo('waiting', { at: id })}`}
      sort={sortOfText(sort, COLUMNS)}
      onSort={(next) => onPlace({ sort: sortToText(next) })}
      chosen={chosen?.id}
      onOpen={({ id }) => onPlace({ at: id })}
      picks={picks}
      isNarrow={chosen !== undefined}
    >
      {hasMore && sort ? <Text>后面还有，只排了这一页</Text> : null}
    </LazyTable>
  );
  return (
    <Beside list={table} label="选中的事项" onClose={() => onPlace({ at: '' })}>
      {chosen ? (
        <WaitingCard
          key={chosen.id}
          item={chosen}
          on={picks.isOn(chosen.id)}
          onToggle={() => picks.toggle(chosen.id)}
          onRefuse={() => onRefuse(chosen)}
        />
      ) : null}
    </Beside>
  );
}
