import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';

type Town = ActionOutput<'guide.open'>['towns'][number];

interface Props {
  towns: readonly Town[];
  onDone: () => Promise<void>;
}

/** A row that moves in the page of h5 loses the keyboard's focus: it is given back to the button that was pressed. */
function useFocusKept(label: string, order: readonly Town[]): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !label) return;
    const buttons = [...document.querySelectorAll<HTMLElement>('[role="button"]')];
    buttons.find((one) => one.getAttribute('aria-label') === label)?.focus();
  }, [label, order]);
}

/** 镇街顺序: towns one step up or down, then saved as a whole; lists, papers and exports follow. */
export function TownOrder({ towns, onDone }: Props) {
  const [order, setOrder] = useState<readonly Town[]>(towns);
  const [status, setStatus] = useState('');
  const [pressed, setPressed] = useState('');
  useFocusKept(pressed, order);
  const { busy, error, doing } = useWork();
  const move = (from: number, by: 1 | -1): void => {
    const next = [...order];
    const [town] = next.splice(from, 1);
    if (!town) return;
    next.splice(from + by, 0, town);
    setOrder(next);
    setPressed(`${by < 0 ? '上移' : '下移'}${town.name}`);
    setStatus(`${town.name}移到第 ${from + by + 1} 位`);
  };
  const save = (): void =>
    void doing(async () => {
      await call('town.order', { id: newId(), townIds: order.map(({ id }) => id) });
      setStatus('已保存。名册里的单位会在几分钟内按新的顺序排列。');
      await onDone();
    });
  const changed = order.some(({ id }, i) => id !== towns[i]?.id);
  return (
    <View className="stack">
      <View className="note">
        列表、通报、表格和导出都按这个顺序。导入名册时取表里先后；也可以在这里调整。
      </View>
      <View className="list">
        {order.map(({ id, name }, i) => (
          <View key={id} className="row row--between guide__town">
            <View className="grow">
              {i + 1}. {name}
            </View>
            <Button
              look="quiet"
              label={`上移${name}`}
              disabled={busy || i === 0}
              onTap={() => move(i, -1)}
            >
              上移
            </Button>
            <Button
              look="quiet"
              label={`下移${name}`}
              disabled={busy || i === order.length - 1}
              onTap={() => move(i, 1)}
            >
              下移
            </Button>
          </View>
        ))}
      </View>
      <View className="note" role="status">
        {status}
      </View>
      <FailureLine why={error} />
      <Button onTap={save} disabled={busy || !changed}>
        保存顺序
      </Button>
    </View>
  );
}
