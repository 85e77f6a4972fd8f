import { Text, View } from '@tarojs/components';
import { followUpStateTitles, type FollowUpState } from '@core/modules/follow-ups/labels';
import { Icon } from '@app/ui/icon';
import { lookOf } from './words';

/** A case's state: icon, word and colour together. */
export function FollowUpTag({ state }: { state: FollowUpState }) {
  const { icon, look } = lookOf(state);
  return (
    <View className={`tag tag--${look}`}>
      <Icon name={icon} small />
      <Text>{followUpStateTitles[state]}</Text>
    </View>
  );
}
