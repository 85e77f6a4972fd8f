import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CheckAct, StandardPage } from '@core/modules/standards/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { WordsSheet } from '@app/ui/words-sheet';
import { DecideSheet } from './decide-sheet';

/** Acts that want a few words and nothing else. */
const WITH_WORDS = {
  object: ['提出异议', '异议的内容', '由验收单位处理并答复，处理之前不生效或不撤销。'],
  warn: ['拟撤销，听取意见', '拟撤销的理由', '先告知对方并听取意见，期满后才能撤销。'],
  reply: ['回复', '我方的意见', ''],
  revoke: ['撤销', '撤销的理由', '撤销后不再有效，记录保留。'],
} as const;
type WithWords = keyof typeof WITH_WORDS;

const takesWords = (act: CheckAct): act is WithWords => act in WITH_WORDS;

/** What the caller may do now; what their office may not do yet is said with the rule. */
export function Actions({ page, checkId }: { page: StandardPage; checkId: string }) {
  const [doing, setDoing] = useState<CheckAct | null>(null);
  const { may, hindered, stages, check, subject, standard, today } = page;
  const stage = stages.find((one) => one.stage === check?.stage)?.title ?? '';
  const close = (): void => setDoing(null);
  const save = (act: WithWords, words: string): boolean => {
    const base = { ...acting(today), checkId, words };
    const title = `${WITH_WORDS[act][0]}：${standard.title} · ${subject.name}`;
    return act === 'object'
      ? saveRecord('standard.contest', base, title)
      : saveRecord('standard.revoke', { ...base, step: act }, title);
  };
  return (
    <View className="stack">
      {may.includes('pass') ? (
        <Button look="main" onTap={() => setDoing('pass')}>
          {stage}通过
        </Button>
      ) : null}
      {hindered
        .filter(({ act }) => act === 'pass' || act === 'begin')
        .map(({ act, words, from }) => (
          <View className="note" key={act}>
            {act === 'pass' ? `还不能${stage}通过` : '还不能开始'}：{words}
            {from ? `，最早 ${showDay(from, today)}` : ''}
          </View>
        ))}
      <View className="row row--wrap">
        {may.includes('return') ? <Button onTap={() => setDoing('return')}>退回补充</Button> : null}
        {may.filter(takesWords).map((act) => (
          <Button key={act} onTap={() => setDoing(act)}>
            {WITH_WORDS[act][0]}
          </Button>
        ))}
      </View>
      {doing === 'pass' || doing === 'return' ? (
        <DecideSheet
          page={page}
          checkId={checkId}
          outcome={doing === 'pass' ? 'passed' : 'returned'}
          onClose={close}
        />
      ) : null}
      {doing && takesWords(doing) ? (
        <WordsSheet
          title={WITH_WORDS[doing][0]}
          label={WITH_WORDS[doing][1]}
          note={WITH_WORDS[doing][2]}
          onSave={(words) => save(doing, words)}
          onClose={close}
        />
      ) : null}
    </View>
  );
}
