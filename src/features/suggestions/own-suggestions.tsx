import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ActionRequest } from '@core/modules/actions';
import type { OwnSuggestion } from '@core/modules/suggestions/contract';
import type { Day } from '@core/shared/calendar/day';
import { showInstant } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Message } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { UnsentButton, WithdrawButton } from '@app/ui/withdraw-button';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { saveRecord } from '@app/data/save';
import { useSubmission } from '@app/data/submission';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { DueLine, StateTag, Steps } from './suggestion-parts';
import './suggestions.scss';

/** 我的建议: what one wrote, where it is, and the answer. */
export function OwnSuggestions() {
  const query = useQuery('suggestion.mine', {}, { snapshot: true });
  const outbox = useOutbox();
  const [asking, setAsking] = useState<OwnSuggestion | null>(null);
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {({ today, answerDays, suggestions }) => {
        const known = new Set(suggestions.map(({ suggestionId }) => suggestionId));
        const waiting = outbox.filter(
          ({ action, id }) => action === 'suggestion.submit' && !known.has(id),
        );
        const reopening = new Set(
          outbox
            .filter(({ action, state }) => action === 'suggestion.reopen' && state !== 'delivered')
            .map(({ input }) => (input as ActionRequest<'suggestion.reopen'>).suggestionId),
        );
        return (
          <>
            <View className="stack">
              <View className="note">送达后 {answerDays} 个工作日内答复，遇节假日顺延。</View>
              <Button icon="message-square" onTap={opens('suggest')}>
                提投诉或建议
              </Button>
              {waiting.map((item) => (
                <View className="card" key={item.id}>
                  <View>{(item.input as ActionRequest<'suggestion.submit'>).text}</View>
                  <View className="note">
                    {item.state === 'held' ? `待处理：${item.reason ?? ''}` : '已存本机，待送达'}
                  </View>
                  <UnsentButton item={item} />
                </View>
              ))}
              {suggestions.length + waiting.length === 0 ? (
                <Message icon="message-square" title="还没有提过投诉或建议">
                  提交后在这里看办理进展和答复。
                </Message>
              ) : null}
              {suggestions.map((one) => (
                <OwnCard
                  key={one.suggestionId}
                  one={one}
                  today={today}
                  reopening={reopening.has(one.suggestionId)}
                  onReopen={() => setAsking(one)}
                />
              ))}
            </View>
            {asking ? <ReopenSheet one={asking} onClose={() => setAsking(null)} /> : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

interface CardProps {
  one: OwnSuggestion;
  today: Day;
  reopening: boolean;
  onReopen: () => void;
}

function OwnCard({ one, today, reopening, onReopen }: CardProps) {
  return (
    <View className="card suggestions__card">
      <View className="row row--between row--wrap">
        <Text className="note">{showInstant(one.at)} 提出</Text>
        <StateTag {...one} />
      </View>
      <View className="suggestions__text">{one.text}</View>
      <Steps shown={one} today={today} sender="您" />
      <DueLine shown={one} today={today} />
      <View className="note">回执 {one.receipt}</View>
      {reopening ? <View className="note">“还没解决”已存本机，待送达</View> : null}
      {one.state === 'open' ? (
        <WithdrawButton kind="suggestion" itemId={one.suggestionId} what="投诉与建议" />
      ) : null}
      {one.mayReopen && !reopening ? <Button onTap={onReopen}>还没解决</Button> : null}
    </View>
  );
}

function ReopenSheet({ one, onClose }: { one: OwnSuggestion; onClose: () => void }) {
  const [text, setText] = useState('');
  const { submit } = useSubmission(onClose);
  const send = (): void =>
    submit((id) =>
      saveRecord(
        'suggestion.reopen',
        { id, suggestionId: one.suggestionId, text: text.trim() },
        '还没解决',
      ),
    );
  return (
    <Sheet title="还没解决" onClose={onClose}>
      <View className="note">由工委重新办理，答复期限重新计算；只能提一次。</View>
      <TextField label="还有什么没解决" value={text} max={300} onChange={setText} long />
      <Button look="main" disabled={!text.trim()} onTap={send}>
        提交
      </Button>
    </Sheet>
  );
}
