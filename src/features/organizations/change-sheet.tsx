import { useState } from 'react';
import Taro from '@tarojs/taro';
import { ScrollView, View } from '@tarojs/components';
import { changeTitles } from '@core/modules/organizations/labels';
import { Button } from '@app/ui/button';
import { DayField } from '@app/ui/day-field';
import { Sheet } from '@app/ui/sheet';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';
import { ChangeFields } from './change-fields';
import { changeOf, emptyDraft, type Draft, type Kind, type OrganizationOpen } from './draft';

interface Props {
  kind: Kind;
  page: OrganizationOpen;
  onClose: () => void;
  onDone: () => void;
}

const DAYS = [
  [0, '今天'],
  [-1, '昨天'],
] as const;

/** One change of the tree: filled in, dated, confirmed, and told what the rules say of it then. */
export function ChangeSheet({ kind, page, onClose, onDone }: Props) {
  const [id] = useState(newId);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(page, kind));
  const [on, setOn] = useState(page.today);
  const { busy, error, doing } = useWork();
  const change = changeOf(kind, draft);
  const save = (): void => {
    if (!change || busy) return;
    const organizationId = page.organization.id;
    void doing(async () => {
      const { warnings } = await call('organization.change', { id, organizationId, on, change });
      onDone();
      onClose();
      const [first] = warnings;
      const title = first ? `已登记。提醒：${first.text}` : '已登记';
      void Taro.showToast({ title, icon: 'none' });
    });
  };
  return (
    <Sheet title={changeTitles[kind]} onClose={onClose}>
      <ScrollView scrollY className="organization__fields">
        <View className="stack">
          <ChangeFields
            kind={kind}
            page={page}
            draft={draft}
            onChange={(more) => setDraft((was) => ({ ...was, ...more }))}
          />
          <DayField
            label="日期"
            value={on}
            onChange={setOn}
            today={page.today}
            end={page.today}
            quick={DAYS}
          />
        </View>
      </ScrollView>
      {error ? (
        <View className="field__error" role="alert">
          {error}
        </View>
      ) : null}
      <View className="note">登记错了，可以在变更记录里撤回。</View>
      <Button look="main" onTap={save} disabled={!change || busy}>
        {busy ? '正在登记' : '登记'}
      </Button>
    </Sheet>
  );
}
