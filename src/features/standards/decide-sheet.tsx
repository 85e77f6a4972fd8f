import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { StandardPage } from '@core/modules/standards/pages.contract';
import { addDays, type Day } from '@core/shared/calendar/day';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { DayField } from '@app/ui/day-field';
import { DoneOnField } from '@app/ui/done-on-field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

/** Until when what is wanted is usually there. */
const USUAL_DAYS = 14;

interface Props {
  page: StandardPage;
  checkId: string;
  outcome: 'passed' | 'returned';
  onClose: () => void;
}

/** A stage is passed, or the check goes back with what is missing, whose it is, and until when. */
export function DecideSheet({ page, checkId, outcome, onClose }: Props) {
  const { check, stages, missing, today, subject } = page;
  const stage = stages.find((one) => one.stage === check?.stage);
  const [on, setOn] = useState<Day>(today);
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState<Day>(addDays(today, USUAL_DAYS));
  if (!stage) return null;
  const passed = outcome === 'passed';
  const save = (): void => {
    const said = words.trim();
    const input = {
      ...acting(on),
      checkId,
      stage: stage.stage,
      outcome,
      ...(said ? { words: said } : {}),
      ...(passed ? {} : { wanted: missing.map(({ item, who }) => ({ item, who, dueOn })) }),
    };
    const title = `${stage.title}${passed ? '通过' : '退回'}：${subject.name}`;
    if (saveRecord('standard.decide', input, title)) onClose();
  };
  return (
    <Sheet title={passed ? `${stage.title}通过` : '退回补充'} onClose={onClose}>
      <ScrollView scrollY className="practice__fields">
        <View className="stack">
          {passed ? null : (
            <>
              <View className="note">
                {missing.length > 0
                  ? '下面各条列入整改，到期前由责任方补上：'
                  : '请写明退回的原因。'}
              </View>
              {missing.map(({ item, title, who }) => (
                <View key={item}>
                  {title}
                  <View className="note">{who}</View>
                </View>
              ))}
              {missing.length > 0 ? (
                <DayField
                  label="补上的期限"
                  value={dueOn}
                  today={today}
                  start={today}
                  quick={[
                    [7, '一周内'],
                    [USUAL_DAYS, '两周内'],
                    [30, '一个月内'],
                  ]}
                  onChange={setDueOn}
                />
              ) : null}
            </>
          )}
          <TextField
            label={passed ? '意见（可不填）' : '说明'}
            value={words}
            max={200}
            long
            onChange={setWords}
          />
          <DoneOnField label="哪天办的" value={on} today={today} onChange={setOn} />
        </View>
      </ScrollView>
      <Button
        look="main"
        onTap={save}
        disabled={!passed && missing.length === 0 && words.trim() === ''}
      >
        {passed ? '确认通过' : '退回'}
      </Button>
    </Sheet>
  );
}
