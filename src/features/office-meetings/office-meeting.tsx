import { useState } from 'react';
import { View } from '@tarojs/components';
import { showDay } from '@core/shared/calendar/display';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { saveRecord } from '@app/data/save';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { PaperActions } from '@app/ui/paper-actions';
import { WordsSheet } from '@app/ui/words-sheet';
import './office-meetings.scss';

/** One meeting of the office: its decisions, whose each is, and what came of it; 纪要 as a document. */
export function OfficeMeeting() {
  const { meetingId = '' } = useAsked('officeMeeting');
  const query = useQuery('officeMeeting.open', { meetingId }, { snapshot: true });
  const settled = usePending('officeMeeting.settle', (input) => input.meetingId === meetingId);
  const [settling, setSettling] = useState<number | null>(null);
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {(page) => {
        const { today, title, officeName, on, participants, agenda, minutes, decisions, byName } =
          page;
        const isSettled = (at: number): boolean => settled.some(({ input }) => input.at === at);
        return (
          <>
            <View className="card">
              <View className="title">{title}</View>
              <View className="note">
                {officeName} · {showDay(on, today)} · {byName}登记
              </View>
              <View>参加：{participants}</View>
            </View>
            {agenda.length > 0 ? (
              <View>
                <View className="section-title">议题</View>
                <View className="card">
                  {agenda.map((line, i) => (
                    <View key={line}>
                      {i + 1}. {line}
                    </View>
                  ))}
                </View>
              </View>
            ) : null}
            {minutes ? (
              <View>
                <View className="section-title">会议情况</View>
                <View className="card office-meeting__text">{minutes}</View>
              </View>
            ) : null}
            <View className="section-title">决定 · {decisions.length} 项</View>
            <View className="list">
              {decisions.length === 0 ? (
                <View className="list-row note">没有记录决定。</View>
              ) : null}
              {decisions.map(({ at, text, ownerName, dueOn, overdue, done, maySettle }) => (
                <View className="list-row" key={at}>
                  <View className="grow stack">
                    <View>{text}</View>
                    <View className="note">
                      {done
                        ? `${done.byName} ${showDay(done.on, today)}办结：${done.note}`
                        : `${ownerName}，${showDay(dueOn, today)}前${overdue ? '，已过期' : ''}`}
                    </View>
                    {isSettled(at) ? (
                      <View className="note">办结情况已存本机，待送达</View>
                    ) : maySettle && !done ? (
                      <Button onTap={() => setSettling(at)} label={`报告办结：${text}`}>
                        报告办结
                      </Button>
                    ) : null}
                  </View>
                </View>
              ))}
            </View>
            <View className="office-meeting">
              <PaperActions make={(format) => call('officeMeeting.file', { meetingId, format })} />
            </View>
            {settling === null ? null : (
              <WordsSheet
                title="报告办结"
                label="怎么办的"
                onSave={(note) =>
                  saveRecord(
                    'officeMeeting.settle',
                    { id: newId(), meetingId, at: settling, note },
                    `办结：${title}`,
                  )
                }
                onClose={() => setSettling(null)}
              />
            )}
          </>
        );
      }}
    </AnswerPage>
  );
}
