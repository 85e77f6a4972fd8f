import { View } from '@tarojs/components';
import type { Naming } from '@app/data/naming';
import { Icon } from './icon';
import { FailureLine } from './messages';
import { Tap } from './tap';

/** Who was just named, with the way back; and why it was not done. */
export function NamedLine({ naming }: { naming: Naming }) {
  const { named, error, busy, takeBack } = naming;
  return (
    <>
      <FailureLine why={error} />
      {named ? (
        <View className="banner saved-line" role="status">
          <Icon name="circle-check" small />
          <View className="grow">{named.words}</View>
          <Tap
            className="saved-line__undo"
            onTap={() => void takeBack()}
            label={`撤销：${named.words}`}
            disabled={busy}
            once
          >
            撤销
          </Tap>
        </View>
      ) : null}
    </>
  );
}
