import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { UnitChange } from '@core/modules/units/facts.contract';
import { unitChangeTitles } from '@core/modules/units/facts.labels';
import { showDay } from '@core/shared/calendar/display';
import type { Day } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { FailureLine, Waiting } from '@app/ui/messages';
import { UnfoldRow } from '@app/ui/unfold-row';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useMore } from '@app/data/use-more';
import { useQuery } from '@app/data/query';
import { useWork } from '@app/data/use-work';

interface Props {
  unitId: string;
  today: Day;
  /** The unit stands as before. */
  onUndone: () => void;
}

/** 变更记录: who changed what of the unit, when, from → to; the last can be taken back. */
export function Changes(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <UnfoldRow title="变更记录" note="谁在哪天改了什么" open={open} onToggle={() => setOpen(!open)}>
      <ChangeList {...props} />
    </UnfoldRow>
  );
}

function ChangeList({ unitId, today, onUndone }: Props) {
  const query = useQuery('unit.changes', { unitId });
  const {
    items: changes,
    next,
    loadMore,
  } = useMore(
    query.data,
    (page) => page.changes,
    (after) => call('unit.changes', { unitId, after }),
  );
  const { busy, error, doing } = useWork();
  if (!query.data) return <Waiting {...query} />;
  const undo = (change: UnitChange): Promise<void> =>
    doing(async () => {
      const { changeId } = change;
      if (change.kind === 'assign') {
        await call('responsibility.withdraw', { id: newId(), changeId });
      } else await call('unit.undo', { id: newId(), unitId, changeId });
      onUndone();
      await query.reload();
    });
  return (
    <View className="unit__changes">
      <FailureLine why={error} />
      {changes.map((change) => (
        <View className="unit__change" key={change.changeId}>
          <ChangeWords change={change} today={today} />
          {change.mayUndo ? (
            <Button
              icon="undo-2"
              onTap={() => void undo(change)}
              disabled={busy}
              label={`撤销${unitChangeTitles[change.kind]}`}
            >
              撤销
            </Button>
          ) : null}
        </View>
      ))}
      {changes.length === 0 ? (
        <View className="note">没有在这里改过；名册导入的记录在名册导入里。</View>
      ) : null}
      {next ? (
        <Button look="quiet" onTap={loadMore}>
          更早的
        </Button>
      ) : null}
    </View>
  );
}

function ChangeWords({ change, today }: { change: UnitChange; today: Day }) {
  const { kind, on, byName, reason, lines, undone, receipt } = change;
  const head = [showDay(on, today), byName, unitChangeTitles[kind] + (undone ? '（已撤销）' : '')];
  return (
    <View className="grow">
      <View>{head.join(' ')}</View>
      {lines.map(({ title, before, after }) => (
        <View className="note" key={title}>
          {title}：
          <Text className={undone ? 'timeline__void' : ''}>{describeChange(before, after)}</Text>
        </View>
      ))}
      <View className="note">
        {[reason && `原因：${reason}`, `回执 ${receipt}`].filter(Boolean).join(' · ')}
      </View>
    </View>
  );
}

function describeChange(before: string, after: string): string {
  if (!before) return after;
  return `${before} → ${after || '空'}`;
}
