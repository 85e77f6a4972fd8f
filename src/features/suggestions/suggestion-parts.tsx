/** What the sender's list and the inbox show of one suggestion alike. */
import { Text, View } from '@tarojs/components';
import type { OwnSuggestion } from '@core/modules/suggestions/contract';
import { suggestionStateTitles } from '@core/modules/suggestions/labels';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { Icon } from '@app/ui/icon';

type Shown = Pick<OwnSuggestion, 'state' | 'overdue' | 'dueOn' | 'officeName' | 'steps'>;

const LOOKS = {
  open: { icon: 'clock', look: 'open' },
  answered: { icon: 'circle-check', look: 'met' },
  withdrawn: { icon: 'undo-2', look: 'exempt' },
} as const;

export function StateTag({ state, overdue }: Pick<Shown, 'state' | 'overdue'>) {
  const { icon, look } = overdue ? { icon: 'circle-alert', look: 'dueSoon' } : LOOKS[state];
  return (
    <View className={`tag tag--${look}`}>
      <Icon name={icon} small />
      <Text>{overdue ? '已超期' : suggestionStateTitles[state]}</Text>
    </View>
  );
}

/** Who must act by when, while it is open. */
export function DueLine({ shown, today }: { shown: Shown; today: Day }) {
  if (shown.state !== 'open') return null;
  return (
    <View className="note">
      由{shown.officeName}办理，应在{showDay(shown.dueOn, today)}前答复
    </View>
  );
}

/** What was done since, in order; `sender` is what the sender is called. */
export function Steps({ shown, today, sender }: { shown: Shown; today: Day; sender: string }) {
  return (
    <>
      {shown.steps.map((step, i) => (
        <View key={i}>
          <Text className="note">
            {showDay(step.on, today)} {headOf(step, sender)}
          </Text>
          {step.text ? <View>{step.text}</View> : null}
        </View>
      ))}
    </>
  );
}

function headOf({ kind, officeName, toName, inTime }: Shown['steps'][number], sender: string) {
  switch (kind) {
    case 'answer':
      return `${officeName ?? ''}答复${inTime ? '' : '（超期）'}`;
    case 'pass':
      return `${officeName ?? ''}转由${toName ?? ''}办理`;
    case 'reopen':
      return `${sender}提出还没解决`;
    case 'withdraw':
      return `${sender}收回`;
  }
}
