import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OfficeMeetingDue } from '@core/modules/office-meetings/contract';
import { showDay } from '@core/shared/calendar/display';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { useAfter } from '@app/data/use-after';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { Pager } from '@app/ui/pager';
import { RecordSheet } from './record-sheet';
import './office-meetings.scss';

/** Meetings of the 工委 that are owed now, with what they should be about, and those that were held. */
export function OfficeMeetingList() {
  const [after, setAfter] = useAfter('');
  const query = useQuery('officeMeeting.list', after ? { after } : {}, { snapshot: true });
  const saved = usePending('officeMeeting.record');
  const [recording, setRecording] = useState<OfficeMeetingDue | 'other' | null>(null);
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query} wide>
      {(page) => {
        const { today, owed, meetings, mayRecord } = page;
        return (
          <>
            {saved.map(({ id, title }) => (
              <View className="banner" key={id}>
                {title}：已存本机，待送达
              </View>
            ))}
            {owed.map((one) => (
              <View
                className="card stack office-meeting"
                key={`${one.obligation}/${one.periodKey}`}
              >
                <View className="row row--between row--wrap">
                  <View className="title">{one.title}</View>
                  <View className="note">{showDay(one.dueOn, today)}前召开</View>
                </View>
                {one.agenda.length > 0 ? (
                  <View>
                    <View className="note">按记录拟的议题：</View>
                    {one.agenda.map((line) => (
                      <View key={line}>{line}</View>
                    ))}
                  </View>
                ) : (
                  <View className="note">目前没有需要上会的差异、积压和过期事项。</View>
                )}
                {mayRecord ? (
                  <Button look="main" onTap={() => setRecording(one)} label={`登记${one.title}`}>
                    登记会议和决定
                  </Button>
                ) : null}
              </View>
            ))}
            {mayRecord ? (
              <Button icon="plus" onTap={() => setRecording('other')}>
                登记其他会议
              </Button>
            ) : null}
            <View className="section-title">已召开的</View>
            {meetings.length === 0 ? (
              <Message icon="calendar-days" title="还没有会议记录" />
            ) : (
              <List>
                {meetings.map(({ meetingId, title, on, decisions, open }) => (
                  <ListRow
                    key={meetingId}
                    title={title}
                    note={`${showDay(on, today)} · 决定 ${decisions} 项${open > 0 ? `，未办结 ${open} 项` : ''}`}
                    onTap={opens('officeMeeting', { meetingId })}
                  />
                ))}
              </List>
            )}
            <Pager next={page.next} after={after} onGo={setAfter} />
            {recording ? (
              <RecordSheet
                page={page}
                {...(recording === 'other' ? {} : { owed: recording })}
                onClose={() => setRecording(null)}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}
