import { Text, View } from '@tarojs/components';
import { officeTitles, type Office } from '@core/modules/standards/labels';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { Icon } from './icon';

export interface DueThing {
  readonly what: string;
  readonly by: readonly Office[];
  readonly dueOn: Day;
  readonly overdue: boolean;
}

/** `县验收：镇街 12月5日前`; what is late says so. */
export const dueWords = ({ what, by, dueOn, overdue }: DueThing, today: Day): string =>
  `${what}：${by.map((one) => officeTitles[one]).join('、')} ${showDay(dueOn, today)}前${overdue ? '，已过期' : ''}`;

/** What is to be done next, by whom, until when. */
export function DueLine({ due, today }: { due: DueThing | undefined; today: Day }) {
  if (!due) return null;
  return (
    <View className={due.overdue ? 'due-line due-line--late' : 'due-line'}>
      <Icon name={due.overdue ? 'circle-alert' : 'clock'} small />
      <Text className="grow">{dueWords(due, today)}</Text>
    </View>
  );
}
