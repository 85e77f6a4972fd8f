/** 同意 in place: said at once, sent a moment later, so that a slip of the thumb is taken back by a tap. */
import { useEffect, useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { WaitingItem } from '@core/modules/statements/contract';
import { waitingTitles } from '@core/modules/statements/labels';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';

/** What the other side reads; a reason of one's own goes by 不同意 or by choosing several. */
const REASON = '情况属实';
const BACK_MS = 6_000;

/** @param onSaved the decision is on the phone, on its way */
function useAgreeing(item: WaitingItem): { agreed: boolean; agree(): void; takeBack(): void } {
  const [agreed, setAgreed] = useState(false);
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!agreed) return undefined;
    const send = (): void => {
      pending.current = null;
      const input = {
        id: newId(),
        items: [{ kind: item.kind, id: item.id }],
        granted: true,
        reason: REASON,
      };
      saveRecord('waiting.decide', input, `同意 1 项${waitingTitles[item.kind]}`);
    };
    pending.current = send;
    const timer = setTimeout(send, BACK_MS);
    return () => clearTimeout(timer);
  }, [agreed, item.id, item.kind]);
  // Leaving the page takes nothing back.
  useEffect(() => () => pending.current?.(), []);
  return {
    agreed,
    agree: () => setAgreed(true),
    takeBack: () => {
      pending.current = null;
      setAgreed(false);
    },
  };
}

interface Props {
  item: WaitingItem;
  onRefuse: () => void;
}

/** The two decisions on one item. */
export function DecideRow({ item, onRefuse }: Props) {
  const { agreed, agree, takeBack } = useAgreeing(item);
  const whose = `${waitingTitles[item.kind]}，${item.personName}`;
  if (agreed) {
    return (
      <View className="banner" role="status">
        <Icon name="circle-check" small />
        <Text className="grow">已同意：{REASON}</Text>
        <Tap className="saved-line__undo" onTap={takeBack} label={`撤销同意：${whose}`}>
          撤销
        </Tap>
      </View>
    );
  }
  return (
    <View className="row waiting__decide">
      <Button onTap={agree} label={`同意：${whose}`}>
        同意
      </Button>
      <Button look="quiet" onTap={onRefuse} label={`不同意：${whose}`}>
        不同意
      </Button>
    </View>
  );
}
