import { useCallback, useMemo } from 'react';
import { Text, View } from '@tarojs/components';
import { showDay } from '@core/shared/calendar/display';
import type { CalledUnit } from '@app/ui/call-sheet';
import { useContacting } from '@app/ui/contacting';
import { Message } from '@app/ui/messages';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { go } from '@app/data/routes';
import type { DueActs } from './due-card';
import { dueUnits, progressOf, withPending, type Home } from './due-list';
import { DueList } from './due-units';
import { Founding } from './founding';
import { NewUnits } from './new-units';
import { ReminderLine, SignLine } from './notices';
import { PracticesDue } from './practices-due';
import { PromisesDue } from './promises-due';

/** What an instructor has to do: one card a unit, soonest first, with search and filter above. */
export function InstructorDay({ home, reload }: { home: Home; reload: () => Promise<void> }) {
  const outbox = useOutbox();
  useReloadOnDelivery(reload);
  const judged = useMemo(() => withPending(home, outbox), [home, outbox]);
  const due = useMemo(() => dueUnits(judged, outbox), [judged, outbox]);
  const unitOf = (unitId: string): CalledUnit | undefined => {
    const unit = judged.units.find((u) => u.unitId === unitId);
    return unit && { ...unit, contacts: unit.facts.contacts };
  };
  const contacting = useContacting({ today: home.today, personId: home.personId, unitOf });
  const onOpen = useCallback((unitId: string) => {
    go('unit', { unitId });
  }, []);
  const withUnit =
    (work: (unit: CalledUnit) => void) =>
    (unitId: string): void => {
      const unit = unitOf(unitId);
      if (unit) work(unit);
    };
  const acts: DueActs = {
    onOpen,
    onCall: withUnit(contacting.call),
    onRecord: withUnit(contacting.record),
    onBackfill: (unitId, verdict) => withUnit((unit) => contacting.backfill(unit, verdict))(unitId),
  };

  if (home.units.length === 0) {
    return (
      <View>
        <SignLine home={home} />
        <Message icon="inbox" title="还没有分给您的单位">
          工委或镇街分配帮建责任后，这里会显示要联系的单位。
        </Message>
      </View>
    );
  }
  const { done, owed } = progressOf(judged);
  return (
    <View>
      <View className="row row--between row--wrap">
        <Text className="title">{showDay(home.today)}</Text>
        <Text className="note">
          当期各项 {done}/{owed} 已完成
        </Text>
      </View>
      <SignLine home={home} />
      <ReminderLine home={home} />
      {contacting.saved}
      <PromisesDue home={home} />
      <NewUnits home={home} />
      {due.length === 0 ? (
        <Message icon="circle-check" title="当前各期都已完成">
          下一期开始后，这里会显示要联系的单位。
        </Message>
      ) : (
        <DueList all={due} acts={acts} />
      )}
      <PracticesDue />
      <Founding verdicts={home.founding} />
      {contacting.sheet}
    </View>
  );
}
