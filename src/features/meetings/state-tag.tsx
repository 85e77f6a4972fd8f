import { Text, View } from '@tarojs/components';
import type { AttendanceState } from '@core/modules/meetings/labels';
import { Icon } from '@app/ui/icon';
import { attendanceLook } from './words';

/** 到会, 请假, 缺席, 免计: icon, word and colour together. */
export function StateTag({
  state,
  reason,
}: {
  state: AttendanceState;
  reason?: string | undefined;
}) {
  const { icon, look, word } = attendanceLook(state);
  return (
    <View className={`tag tag--${look}`}>
      <Icon name={icon} small />
      <Text>{reason && state === 'onLeave' ? reason : word}</Text>
    </View>
  );
}
