import { useState } from 'react';
import { View } from '@tarojs/components';
import { readNotice } from '@core/shared/calendar/notice';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { TextField } from '@app/ui/text-field';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';
import { Comparison } from './comparison';
import { NoticeDays } from './notice-days';

interface Props {
  year: number;
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** The text of a notice, pasted as printed: what was read of it is shown, then what it judges again, then it is entered. */
export function NoticeForm({ year, onDone, onClose }: Props) {
  const [text, setText] = useState('');
  const [id] = useState(newId);
  const [previewed, setPreviewed] = useState('');
  const { busy, error, doing } = useWork();
  const { problems, ...read } = readNotice(text, year);
  const notice = { holidays: [...read.holidays], workdays: [...read.workdays] };
  const isReady = text.trim() !== '' && problems.length === 0;
  const enter = (): void =>
    void doing(async () => {
      await call('holidays.enter', { id, year, notice });
      await onDone();
    });
  return (
    <View className="stack holidays__form">
      <TextField
        long
        label={`把国务院办公厅《关于${year}年部分节假日安排的通知》的正文粘贴在这里`}
        name={`${year} 年通知正文`}
        value={text}
        max={2000}
        placeholder={`元旦：1月1日（周五）至3日（周日）放假，共3天。`}
        onChange={setText}
      />
      {text.trim() === '' ? null : (
        <View className="stack" role="status">
          <NoticeDays {...notice} />
          {problems.map((problem) => (
            <View className="field__error" key={problem}>
              {problem}
            </View>
          ))}
        </View>
      )}
      {isReady && previewed === text ? (
        <Comparison key={previewed} year={year} notice={notice} />
      ) : null}
      <FailureLine why={error} />
      <View className="row row--wrap">
        <Button look="main" onTap={enter} disabled={!isReady || busy}>
          录入并生效
        </Button>
        <Button onTap={() => setPreviewed(text)} disabled={!isReady || previewed === text}>
          先看会重新判定什么
        </Button>
        <Button look="quiet" onTap={onClose}>
          不录入
        </Button>
      </View>
    </View>
  );
}
