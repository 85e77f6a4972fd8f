import { Text, View } from '@tarojs/components';
import type { FollowUpRow } from '@core/modules/follow-ups/contract';
import { followUpStepTitles } from '@core/modules/follow-ups/labels';
import { followUpWaitTitles } from '@core/modules/follow-ups/labels';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import { FollowUpTag } from './state-tag';
import { subjectOf } from './words';
import './follow-ups.scss';

interface Props {
  followUp: FollowUpRow;
  today: Day;
  /** Shown beside the list; nothing where it opens on a page of its own. */
  chosen?: boolean | undefined;
  onTap: () => void;
}

/** One case in a list: whose, over which threshold, how it stands, by when. */
export function FollowUpCard({ followUp, today, chosen, onTap }: Props) {
  const { state, step, threshold, townName, dueOn, draftedOn, waits } = followUp;
  const when = dueOn
    ? `${followUpStepTitles[step]} · ${showDay(dueOn, today)}前回复`
    : `${showDay(draftedOn, today)}起草`;
  return (
    <Tap
      className={`card follow-up__card${chosen ? ' follow-up__card--on' : ''}`}
      onTap={onTap}
      {...(chosen === undefined ? {} : { pressed: chosen })}
    >
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
