import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { DraftLine } from '@app/ui/draft-line';
import { Page } from '@app/ui/page';
import { TextField } from '@app/ui/text-field';
import { useDraft } from '@app/data/draft';
import { saveRecord } from '@app/data/save';
import { goBack } from '@app/data/routes';
import { useSubmission } from '@app/data/submission';

/** 投诉与建议: goes through the outbox like every record, and has a receipt. */
export function Suggestion() {
  const draft = useDraft('suggestion', { text: '' });
  const { text } = draft.value;
  const { submit } = useSubmission(() => {
    draft.clear();
    goBack();
  });
  const [error, setError] = useState('');
  const save = (): void => {
    if (!text.trim()) return setError('请写下内容');
    submit((id) => saveRecord('suggestion.submit', { id, text: text.trim() }, '投诉与建议'));
  };
  return (
    <Page>
      <View className="stack">
        <View className="note">
          由区两新工委处理，也可能转给您所在的镇街办理。进展和答复在“我的”里看。
        </View>
        <DraftLine draft={draft} />
        <TextField
          label="内容"
          value={text}
          max={500}
          onChange={(text) => {
            draft.change({ text });
            setError('');
          }}
          error={error}
          long
        />
        <Button look="main" onTap={save}>
          提交
        </Button>
      </View>
    </Page>
  );
}
