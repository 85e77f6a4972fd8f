import { View } from '@tarojs/components';
import type { YearNotice } from '@core/shared/calendar/work-calendar';
import { stretchesOf } from '@core/shared/calendar/notice';

/** A notice as one reads it: stretches of days off, a line each, and the worked weekends. */
export function NoticeDays({ holidays, workdays }: YearNotice) {
  return (
    <View className="grow">
      {stretchesOf(holidays).map((stretch) => (
        <View key={stretch}>放假：{together(stretch)}</View>
      ))}
      {workdays.length > 0 ? (
        <View className="note">上班：{stretchesOf(workdays).map(together).join('、')}</View>
      ) : null}
    </View>
  );
}

/** A day with its weekday. */
const together = (stretch: string): string => stretch.replace(/ /g, '\u00a0');
