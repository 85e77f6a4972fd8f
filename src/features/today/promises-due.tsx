import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Matter } from '@core/modules/matters/contract';
import { addDays } from '@core/shared/calendar/day';
import { keepTogether } from '@app/ui/keep-together';
import { MatterSheet, matterNote } from '@app/ui/matter-sheet';
import { Tap } from '@app/ui/tap';
import { useOutbox } from '@app/data/outbox';
import type { Home } from './due-list';

/** Promises show from a week before their day. */
const AHEAD_DAYS = 7;

/** What was promised and is due soon, or overdue: by day. */
export function PromisesDue({ home }: { home: Home }) {
  const [chosen, setChosen] = useState<Matter | null>(null);
  const outbox = useOutbox();
  const settled = new Set(
    outbox
      .filter(({ action, state }) => action === 'promise.settle' && state !== 'held')
      .map(({ input }) => (input as { matterId: string }).matterId),
  );
  const until = addDays(home.today, AHEAD_DAYS);
  const due = home.units
    .flatMap((unit) => unit.matters)
    .filter((m) => m.kind === 'promise' && (m.dueOn ?? '') <= until && !settled.has(m.matterId))
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  if (due.length === 0) return null;
  const nameOf = (unitId: string) => home.units.find((u) => u.unitId === unitId)?.name ?? '';
  return (
    <View>
      <View className="section-title">答应的事 · {due.length} 件</View>
      <View className="list">
        {due.map((matter) => (
          <Tap className="list-row" key={matter.matterId} onTap={() => setChosen(matter)}>
            <View className="grow">
              <View>{matter.text}</View>
              <View className="note">
                {keepTogether(`${nameOf(matter.unitId)} · ${matterNote(matter, home.today)}`)}
              </View>
            </View>
            <View className="note">办理</View>
          </Tap>
        ))}
      </View>
      {chosen ? (
        <MatterSheet
          matter={chosen}
          unitName={nameOf(chosen.unitId)}
          today={home.today}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </View>
  );
}
