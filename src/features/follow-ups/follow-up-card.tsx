import { Text, View } from '@tarojs/components';
import type { FollowUpRow } from '@core/modules/follow-ups/contract';
import { followUpWaitTitles } from '@core/modules/follow-ups/labels';
import type { Day } from '@core/shared/calendar/day';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import { FollowUpTag } from './state-tag';
import { subjectOf, whenOf } from './words';
import './follow-ups.scss';

interface Props {
  followUp: FollowUpRow;
  today: Day;
  onTap: () => void;
}

/** One case in a list: whose, over which threshold, how it stands, by when. */
export function FollowUpCard({ followUp, today, onTap }: Props) {
  const { state, threshold, townName, waits } = followUp;
  const when = whenOf(followUp, today);
  return (
    <Tap className="card follow-up__card" onTap={onTap}>
      <View className="stack grow">
        <View className="row row--between row--wrap">
          <Text className="follow-up__name">{subjectOf(followUp)}</Text>
          <FollowUpTag state={state} />
        </View>
        <View>{threshold}</View>
        <View className="note">
          {townName} · {when}
        </View>
        {waits.length > 0 ? (
          <View className="banner banner--soon">
            <Icon name="clock" small />
            <Text>
              有{waits.map((kind) => followUpWaitTitles[kind]).join('、')}待确认，确认前不督办
            </Text>
          </View>
        ) : null}
      </View>
    </Tap>
  );
}
