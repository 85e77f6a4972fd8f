import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ReceivedSuggestion } from '@core/modules/suggestions/contract';
import type { Day } from '@core/shared/calendar/day';
import { showInstant } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Message, OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useLive } from '@app/data/use-live';
import { useQuery } from '@app/data/query';
import { AnswerSheet, PassSheet } from './office-sheets';
import { DueLine, StateTag, Steps } from './suggestion-parts';
import './suggestions.scss';

/** The inbox of the 工委, and of a town that it asked: what is open, the first due first. */
export function Inbox() {
  const [shelf, setShelf] = useState<'open' | 'done'>('open');
  const [after, setAfter] = useState<string | null>(null);
  const [doing, setDoing] = useState<{ what: 'answer' | 'pass'; one: ReceivedSuggestion } | null>(
    null,
  );
  const query = useQuery(
    'suggestion.list',
    { shelf, ...(after ? { after } : {}) },
    { snapshot: shelf === 'open' && !after },
  );
  useLive(query.reload);
  const show = (next: 'open' | 'done'): void => {
    setAfter(null);
    setShelf(next);
  };
  const close = (done: boolean): void => {
    setDoing(null);
    if (done) void query.reload();
  };
  const { data } = query;
  return (
    <Page wide>
      <OfflineBanner shown={query.offline && data !== null} />
      <View className="row row--wrap suggestions__shelves">
        <Chip on={shelf === 'open'} onTap={() => show('open')}>
          待答复
        </Chip>
        <Chip on={shelf === 'done'} onTap={() => show('done')}>
          已办结
        </Chip>
      </View>
      {data && !query.loading ? (
        <>
          {data.suggestions.length === 0 ? (
            <Message
              icon="circle-check"
              title={shelf === 'open' ? '没有待答复的投诉与建议' : '还没有办结的'}
            >
              大家在“我的—投诉与建议”里提的会列在这里。
            </Message>
          ) : null}
          <View className="columns">
            {data.suggestions.map((one) => (
              <ReceivedCard
                key={one.suggestionId}
                one={one}
                today={data.today}
                onDo={(what) => setDoing({ what, one })}
              />
            ))}
          </View>
          {data.next ? (
            <Button look="quiet" onTap={() => setAfter(data.next ?? null)}>
              看后面的
            </Button>
          ) : null}
        </>
      ) : (
        <Waiting {...query} />
      )}
      {doing?.what === 'answer' ? <AnswerSheet one={doing.one} onClose={close} /> : null}
      {doing?.what === 'pass' ? <PassSheet one={doing.one} onClose={close} /> : null}
    </Page>
  );
}

interface CardProps {
  one: ReceivedSuggestion;
  today: Day;
  onDo: (what: 'answer' | 'pass') => void;
}

function ReceivedCard({ one, today, onDo }: CardProps) {
  const of = `${one.senderName}的投诉与建议`;
  return (
    <View className="card suggestions__card">
      <View className="row row--between row--wrap">
        <Text className="title">{one.senderName}</Text>
        <StateTag {...one} />
      </View>
      <View className="suggestions__text">{one.text}</View>
      <View className="note">{showInstant(one.at)} 提出</View>
      <Steps shown={one} today={today} sender="提出人" />
      <DueLine shown={one} today={today} />
      {one.mayAnswer ? (
        <View className="row row--wrap">
          <Button onTap={() => onDo('answer')} label={`答复${of}`}>
            答复
          </Button>
          {one.passTo.length > 0 ? (
            <Button look="quiet" onTap={() => onDo('pass')} label={`转办${of}`}>
              转办
            </Button>
          ) : null}
        </View>
      ) : one.state === 'open' ? (
        <View className="note">是您本人提出的，由另一位工作人员办理。</View>
      ) : null}
    </View>
  );
}
