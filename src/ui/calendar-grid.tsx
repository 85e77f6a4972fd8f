import { Text, View } from '@tarojs/components';
import type { ContactCalendar } from '@core/modules/cadence/contact-calendar';
import { gridCells, gridColumns } from './calendar-grid.shared';
import { Tap } from './tap';

export interface CalendarGridProps {
  calendar: ContactCalendar;
  chosen: string | null;
  onPick: (key: string) => void;
}

/** The calendar of contacts in a browser. On a phone a native component draws it. */
export function CalendarGrid({ calendar, chosen, onPick }: CalendarGridProps) {
  return (
    <View className="calendar" style={gridColumns(calendar)}>
      {gridCells(calendar, chosen).map(({ key, style, look, mark, name }) =>
        name ? (
          <View key={key} style={style} className="calendar__place">
            <Tap
              className={look
                .split(' ')
                .map((part) => `calendar__cell--${part}`)
                .concat('calendar__cell')
                .join(' ')}
              onTap={() => onPick(key)}
              label={name}
              pressed={chosen === key}
            >
              <Text>{mark}</Text>
            </Tap>
          </View>
        ) : (
          <View key={key} style={style} className={`calendar__${look}`}>
            {mark}
          </View>
        ),
      )}
    </View>
  );
}
