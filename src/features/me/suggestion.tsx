import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Button } from '@app/components/button';
import { Page } from '@app/components/page';
import { TextField } from '@app/components/text-field';
import { newId } from '@app/lib/ids';
import { saveRecord } from '@app/lib/save';

/** 投诉与建议: goes through the outbox like every record, and has a receipt. */
export function Suggestion() {
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const save = (): void => {
    if (!text.trim()) return setError('请写下内容');
    const input = { id: newId(), text: text.trim() };
    if (saveRecord('suggestion.submit', input, '投诉与建议')) void Taro.navigateBack();
  };
  return (
    <Page>
      <View className="stack">
        <View className="note">由区两新工委处理。送达后在“发件箱”里有回执编号。</View>
        <TextField
          label="内容"
          value={text}
          max={500}
          onChange={(text) => {
            setText(text);
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
