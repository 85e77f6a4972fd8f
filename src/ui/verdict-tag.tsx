import { Text, View } from '@tarojs/components';
import type { Verdict } from '@core/modules/cadence/contract';
import { Icon } from './icon';
import { stateLook } from './verdict-tag.shared';

/** A verdict's state: icon, word and colour together, never colour alone. */
export function VerdictTag({
  verdict,
}: {
  verdict: Pick<Verdict, 'state' | 'contested' | 'waiting'>;
}) {
  const { icon, word, look } = stateLook(verdict);
  return (
    <View className={`tag tag--${look}`}>
      <Icon name={icon} small />
      <Text>{word}</Text>
    </View>
  );
}
