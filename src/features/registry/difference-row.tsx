import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { DecidedDifference } from '@core/modules/registry/contract';
import { unitKindTitles } from '@core/modules/units/labels';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import type { RegistryControl } from './use-registry';

interface Props {
  difference: DecidedDifference;
  runId: string;
  control: RegistryControl;
  onAside: () => void;
}

/** One difference with its reason; what was accepted is undone with all that was accepted with it. */
export function DifferenceRow({ difference, runId, control, onAside }: Props) {
  const { key, kind, name, town, unitKind, creditCode, why, state, importId, reason } = difference;
  const undo = async (): Promise<void> => {
    if (!importId) return;
    const { confirm } = await Taro.showModal({
      title: '整体撤销？',
      content: `与${name}一起采纳的单位都恢复到采纳之前。之后又有联系记录或改动的，不能撤销。`,
      confirmText: '撤销',
    });
    if (confirm) await control.undo(importId);
  };
  return (
    <View className="registry__row row row--between row--wrap">
      <View className="grow">
        <View>{name}</View>
        <View className="note">
          {[town, unitKindTitles[unitKind], creditCode].filter(Boolean).join(' · ')}
        </View>
        <View className="note">{why}</View>
        {state === 'aside' ? <View className="note">暂不采纳：{reason}</View> : null}
      </View>
      {state === 'open' ? (
        <View className="row">
          <Button
            onTap={() => void control.decide({ runId, kind, keys: [key], decision: 'accept' })}
            disabled={control.busy}
            label={`采纳：${name}`}
          >
            采纳
          </Button>
          <Button onTap={onAside} disabled={control.busy} label={`暂不采纳：${name}`}>
            暂不采纳
          </Button>
        </View>
      ) : (
        <View className="row row--wrap">
          <View className={`row registry__state--${state}`}>
            <Icon name={state === 'accepted' ? 'circle-check' : 'circle-minus'} small />
            <Text>{state === 'accepted' ? '已采纳' : '暂不采纳'}</Text>
          </View>
          {state === 'accepted' ? (
            <Button
              icon="undo-2"
              onTap={() => void undo()}
              disabled={control.busy}
              label={`撤销：${name}`}
            >
              撤销
            </Button>
          ) : null}
        </View>
      )}
    </View>
  );
}
