/** 督办 on a desktop: a shelf as a table, and beside it the case that is chosen. */
import { Text } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { FollowUpRow } from '@core/modules/follow-ups/contract';
import { followUpStateTitles, followUpWaitTitles } from '@core/modules/follow-ups/labels';
import type { Day } from '@core/shared/calendar/day';
import { useWidth } from '@app/phone/wide';
import { go, linkTo } from '@app/data/routes';
import { Beside } from '@app/ui/beside';
import { LazyTable } from '@app/ui/table/lazy-table';
import { sortOfText, sortToText, type Column } from '@app/ui/table/table.shared';
import { FollowUpView } from './follow-up-page';
import { subjectOf, whenOf } from './words';

const columnsOf = (today: Day): readonly Column<FollowUpRow>[] => [
  { key: 'name', title: '督办对象', text: subjectOf },
  {
    key: 'day',
    title: '期限',
    isShort: true,
    text: (row) => whenOf(row, today),
    by: ({ dueOn, draftedOn }) => dueOn ?? draftedOn,
  },
  { key: 'threshold', title: '事项', text: ({ threshold }) => threshold },
  { key: 'town', title: '镇街', isShort: true, text: ({ townName }) => townName },
  {
    key: 'waits',
    title: '待确认',
    isShort: true,
    text: ({ waits }) => waits.map((kind) => followUpWaitTitles[kind]).join('、'),
  },
  // A shelf holds one state, or a few that are over.
  {
    key: 'state',
    title: '状态',
    isShort: true,
    extra: true,
    text: ({ state }) => followUpStateTitles[state],
  },
];

type Props = Pick<ActionOutput<'followUp.list'>, 'followUps' | 'today' | 'next'> & {
  /** In the page's address: the case that lies open, the order. */
  at: string;
  sort: string;
  onPlace: (place: { at?: string; sort?: string }) => void;
  onChange: () => void;
};

export function FollowUpTable({ followUps, today, next, at, sort, onPlace, onChange }: Props) {
  const isBroad = useWidth('broad');
  const columns = columnsOf(today);
  // A case that has gone to another shelf is read to its end.
  const chosen = isBroad ? at : '';
  const open = ({ followUpId }: FollowUpRow): void => {
    if (isBroad) onPlace({ at: followUpId });
    else go('followUp', { followUpId });
  };
  const table = (
    <LazyTable
      name="follow-ups"
      label="督办"
      columns={columns}
      rows={followUps}
      keyOf={({ followUpId }) => followUpId}
      hrefOf={({ followUpId }) => `#${linkTo('followUp', { followUpId })}`}
      sort={sortOfText(sort, columns)}
      onSort={(next) => onPlace({ sort: sortToText(next) })}
      chosen={chosen || undefined}
      onOpen={open}
      isNarrow={chosen !== ''}
    >
      {next && sort ? <Text>后面还有，只排了这一页</Text> : null}
    </LazyTable>
  );
  return (
    <Beside list={table} label="选中的督办单" onClose={() => onPlace({ at: '' })}>
      {chosen ? <FollowUpView key={chosen} followUpId={chosen} onChange={onChange} /> : null}
    </Beside>
  );
}
