import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { MeetingRow } from '@core/modules/meetings/contract';
import { habitWords } from '@core/modules/meetings/party-day';
import { showRate } from '@core/modules/meetings/roster';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { useReloadOnDelivery } from '@app/data/outbox';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { ReminderRow } from './reminder-row';
import { SettingSheet } from './setting-sheet';
import { kindsWords, whenWords } from './words';

type Branch = ActionOutput<'meeting.list'>['branches'][number];

/** 党日与会议 of one's branches. */
export function Days() {
  const query = useQuery('meeting.list', {}, { snapshot: true });
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {({ today, branches, meetings }) => (
        <>
          {branches.length === 0 ? (
            <Message icon="inbox" title="您还不在任何支部">
              名册上有了您的支部后，这里会显示党日和会议。
            </Message>
          ) : null}
          {branches.map((branch) => (
            <BranchPart
              key={branch.organizationId}
              branch={branch}
              today={today}
              meetings={meetings.filter((m) => m.organizationId === branch.organizationId)}
            />
          ))}
          <View className="party-day__gap">
            <ReminderRow />
          </View>
        </>
      )}
    </AnswerPage>
  );
}

interface PartProps {
  branch: Branch;
  today: string;
  meetings: readonly MeetingRow[];
}

function BranchPart({ branch, today, meetings }: PartProps) {
  const coming = meetings.filter((m) => m.on > today && m.state === 'planned');
  const toConfirm = meetings.filter((m) => m.on <= today && m.state === 'planned').reverse();
  const held = meetings.filter((m) => m.state === 'confirmed').reverse();
  return (
    <View>
      <View className="title">{branch.name}</View>
      {branch.mayKeep ? <Keeper branch={branch} today={today} /> : null}
      <Section
        title={branch.mayKeep ? '待确认名单' : '待书记确认'}
        {...{ meetings: toConfirm, today }}
      />
      <Section title="接下来" {...{ meetings: coming, today }} />
      <Section title="已开过" {...{ meetings: held, today }} />
      {meetings.length === 0 ? <View className="note party-day__gap">还没有安排会议。</View> : null}
      <View className="section-title">支部年度</View>
      <List>
        <ListRow
          icon="list-checks"
          title="年度组织生活"
          note="各项是否完成、到会率、学时"
          onTap={opens('year', { organizationId: branch.organizationId })}
        />
      </List>
    </View>
  );
}

function Keeper({ branch, today }: { branch: Branch; today: string }) {
  const [setting, setSetting] = useState(false);
  const { organizationId } = branch;
  const plan = (more: { on?: string; due?: string } = {}) =>
    opens('plan', { organizationId, ...more });
  const { habit } = branch.setting;
  return (
    <View>
      <View className="section-title">每月党日</View>
      <List>
        <ListRow
          icon="calendar-days"
          title={habit ? habitWords(habit) : '还没有定下每月哪天'}
          note={habit ? '遇节假日顺延一周，不占用调休的周末' : '定下后每月自动推算日期'}
          value={habit ? '修改' : '去设置'}
          onTap={() => setSetting(true)}
        />
        {branch.proposals
          .filter((p) => !p.planned && p.on >= today)
          .map((p) => (
            <ListRow
              key={p.month}
              icon="plus"
              title={`安排 ${showDay(p.on, today)}`}
              note={
                p.usual === p.on
                  ? p.provisional
                    ? '节假日未公布，暂定'
                    : undefined
                  : `原定 ${showDay(p.usual, today)}，遇放假顺延`
              }
              onTap={plan({ on: p.on, due: p.due.join(',') })}
            />
          ))}
      </List>
      <View className="party-day__gap">
        <Button icon="plus" onTap={plan()}>
          安排其他会议
        </Button>
      </View>
      {setting ? <SettingSheet branch={branch} onClose={() => setSetting(false)} /> : null}
    </View>
  );
}

function Section({
  title,
  meetings,
  today,
}: {
  title: string;
  meetings: readonly MeetingRow[];
  today: string;
}) {
  if (meetings.length === 0) return null;
  return (
    <View>
      <View className="section-title">{title}</View>
      <List>
        {meetings.map((m) => (
          <ListRow
            key={m.meetingId}
            title={m.topic}
            note={`${whenWords(m, today)} · ${kindsWords(m.kinds)}`}
            value={m.rate ? showRate(m.rate) : ''}
            onTap={opens('meeting', { meetingId: m.meetingId })}
          />
        ))}
      </List>
    </View>
  );
}
