import { View } from '@tarojs/components';
import { addDays } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { List, ListRow } from '@app/ui/list';
import { opens } from '@app/data/routes';
import type { Home } from './due-list';

/** Days for which a unit is told as new. */
const NEW_DAYS = 7;

/** Units that came into one's charge in the last days: nothing may be due there yet. */
export function NewUnits({ home }: { home: Home }) {
  const since = addDays(home.today, -NEW_DAYS);
  const fresh = home.units.flatMap(({ unitId, name, townName, facts }) => {
    const mine = facts.responsibilities.find(
      ({ instructorId, from, to }) =>
        instructorId === home.personId && from > since && from <= home.today && !to,
    );
    return mine ? [{ unitId, name, townName, from: mine.from }] : [];
  });
  if (fresh.length === 0) return null;
  return (
    <View>
      <View className="section-title">新到您名下 · {fresh.length} 家</View>
      <List>
        {fresh.map(({ unitId, name, townName, from }) => (
          <ListRow
            key={unitId}
            icon="user-plus"
            title={name}
            note={`${townName} · ${showDay(from, home.today)}起由您负责`}
            onTap={opens('unit', { unitId })}
          />
        ))}
      </List>
    </View>
  );
}
