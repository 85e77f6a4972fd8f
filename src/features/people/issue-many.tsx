import { useState } from 'react';
import Taro from '@tarojs/taro';
import type { ActionOutput } from '@core/modules/actions';
import { Button } from '@app/ui/button';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { showFailureUntilRead } from '@app/phone/show-failure';
import type { Person } from './person-row';

interface Props {
  people: readonly Person[];
  onIssued: (many: ActionOutput<'binding.issueMany'>) => void;
}

/** Codes for everybody on the page who has neither bound nor a code that still holds. */
export function IssueMany({ people, onIssued }: Props) {
  const [busy, setBusy] = useState(false);
  const without = people.filter(({ bound, code }) => !bound && !code?.live);
  if (without.length < 2) return null;
  const issue = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const { confirm } = await Taro.showModal({
      title: `给 ${without.length} 人发绑定码？`,
      content: '每人一张带二维码的码条，可打印剪开，逐一交给本人。7 天内有效，只能用一次。',
      confirmText: '发码',
    });
    try {
      if (!confirm) return;
      const personIds = without.map(({ personId }) => personId);
      onIssued(await call('binding.issueMany', { id: newId(), personIds }));
    } catch (error) {
      await showFailureUntilRead('没有成功', error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon="key-round" disabled={busy} onTap={() => void issue()}>
      {busy ? '正在发码' : `给本页未绑定的 ${without.length} 人发码`}
    </Button>
  );
}
