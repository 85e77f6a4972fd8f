import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PracticeDue } from '@core/modules/practices/actions';
import { showDay } from '@core/shared/calendar/display';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';

/** Rows shown at first. */
const SHOWN = 3;

/** Acceptances, steps and decisions that wait for the person, the soonest first; nothing where nothing waits. */
export function PracticesDue() {
  const query = useQuery('practice.due', {}, { snapshot: true });
  const [all, setAll] = useState(false);
  if (!query.data || query.data.items.length === 0) return null;
  const { items, today, more } = query.data;
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <View>
      <View className="section-title">
        待办的验收、程序等 · {items.length}
        {more ? ' 件以上' : ' 件'}
      </View>
      <List>
        {shown.map((item) => (
          <ListRow
            key={`${item.kind}/${item.id}/${item.what}`}
            icon={item.overdue ? 'circle-alert' : 'clock'}
            title={item.what}
            note={[
              [item.subjectName, item.townName].filter(Boolean).join(' · '),
              `${showDay(item.dueOn, today)}前${item.overdue ? '，已过期' : ''}`,
            ]}
            onTap={pageOf(item)}
          />
        ))}
      </List>
      {items.length > shown.length ? (
        <Button look="quiet" onTap={() => setAll(true)}>
          再显示 {items.length - shown.length} 件
        </Button>
      ) : null}
    </View>
  );
}

function pageOf({ kind, id }: PracticeDue): () => void {
  if (kind === 'standard') return opens('standard', { checkId: id });
  if (kind === 'process') return opens('process', { runId: id });
  if (kind === 'pair') return opens('pair', { pairId: id });
  if (kind === 'integrityCard') return opens('integrityCard', { cardId: id });
  if (kind === 'means') return opens('grant', { grantId: id });
  if (kind === 'pledge') return opens('pledge', { pledgeId: id });
  return kind === 'decision'
    ? opens('officeMeeting', { meetingId: id })
    : opens('officeMeetings', { obligation: id });
}
