import { Text, View } from '@tarojs/components';
import type { Draft } from '@app/data/draft';
import { Icon } from './icon';
import { Tap } from './tap';

/** What was typed before and never saved is back in the form; it can be thrown away. */
export function DraftLine({ draft }: { draft: Pick<Draft<object>, 'restored' | 'discard'> }) {
  if (!draft.restored) return null;
  return (
    <View className="banner" role="status">
      <Icon name="undo-2" small />
      <Text className="grow">上次填的还在，没有保存过</Text>
      <Tap className="saved-line__undo" onTap={draft.discard}>
        清空重填
      </Tap>
    </View>
  );
}
