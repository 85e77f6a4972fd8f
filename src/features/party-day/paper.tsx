import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { MeetingPage, RosterPerson } from '@core/contracts/meetings';
import { attendanceTitles } from '@core/contracts/meetings';
import { rateOf, showRate } from '@core/domain/attendance/roster';
import { showDay } from '@core/domain/calendar/display';
import { Button } from '@app/components/button';
import { Waiting } from '@app/components/messages';
import { Page } from '@app/components/page';
import { useQuery } from '@app/lib/use-query';
import { kindsWords, whenWords } from './words';
import './party-day.scss';

/** 会议记录, 签到表 and 补学单 out of the records. */
export function Paper() {
  const { meetingId = '' } = useRouter().params;
  const query = useQuery('meeting.open', { meetingId });
  if (!query.data) {
    return (
      <Page>
        <Waiting {...query} />
      </Page>
    );
  }
  const page = query.data;
  const away = (page.roster ?? []).filter(({ makeUp }) => makeUp);
  return (
    <Page>
      <Record page={page} />
      <SignSheet page={page} />
      {away.map((person) => (
        <MakeUpSlip key={person.personId} page={page} person={person} />
      ))}
      {process.env.TARO_ENV === 'h5' ? (
        <View className="no-print party-day__gap">
          <Button look="main" icon="printer" onTap={() => window.print()}>
            打印
          </Button>
        </View>
      ) : (
        <View className="note party-day__gap">需要打印时，请在电脑浏览器打开本页。</View>
      )}
    </Page>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <View className="fact paper__line">
      <View className="fact__name">{name}</View>
      <View className="grow party-day__text">{value}</View>
    </View>
  );
}

function Record({ page }: { page: MeetingPage }) {
  const { counts, minutes, roster = [], votes = [] } = page;
  const named = (state: RosterPerson['state']): string =>
    roster
      .filter((r) => r.state === state && !r.elsewhere)
      .map((r) => r.name + (r.reason ? `（${r.reason}）` : ''))
      .join('、') || '无';
  return (
    <View className="card paper">
      <View className="title party-day__center">会议记录</View>
      <Line name="党组织" value={page.organizationName} />
      <Line
        name="时间"
        value={whenWords({ on: page.on, ...(page.time ? { time: page.time } : {}) }, page.today)}
      />
      <Line name="地点" value={page.venue ?? ''} />
      <Line name="名称" value={`${kindsWords(page.kinds)}（${page.hours} 学时）`} />
      <Line name="议题" value={page.topic} />
      <Line name="主持人" value={minutes?.host ?? ''} />
      <Line name="记录人" value={minutes?.recorder ?? ''} />
      <Line
        name="到会"
        value={
          counts
            ? `应到 ${counts.expected}，实到 ${counts.present}，到会率 ${showRate(rateOf(counts))}`
            : '名单未确认'
        }
      />
      {counts ? (
        <>
          <Line name="请假" value={named('onLeave')} />
          <Line name="缺席" value={named('absent')} />
          <Line name="免计" value={named('excused')} />
        </>
      ) : null}
      <Line name="上级" value={minutes?.superiors ?? ''} />
      <Line name="内容" value={minutes?.content ?? page.agenda} />
      <Line name="决议" value={minutes?.resolution ?? ''} />
      {votes.map((vote) => (
        <Line
          key={vote.voteId}
          name="表决"
          value={`${vote.title}${vote.secret ? '（无记名）' : ''}：到会 ${vote.present}，赞成 ${vote.favour}，反对 ${vote.against}，弃权 ${vote.abstained}。${vote.explanation}`}
        />
      ))}
      <Line name="签字" value="主持人　　　　　　记录人" />
    </View>
  );
}

function SignSheet({ page }: { page: MeetingPage }) {
  return (
    <View className="card paper party-day__gap">
      <View className="title party-day__center">签到表</View>
      <View className="note">
        {page.organizationName} · {whenWords(page, page.today)}
      </View>
      {(page.roster ?? []).map((person, i) => (
        <View className="row row--between paper__line" key={person.personId}>
          <View className="grow">
            {i + 1}　{person.name}
            {person.visitorOf ? `（${person.visitorOf}）` : ''}
          </View>
          <View>{page.counts ? attendanceTitles[person.state] : ''}</View>
          <View className="party-day__sign" />
        </View>
      ))}
    </View>
  );
}

function MakeUpSlip({ page, person }: { page: MeetingPage; person: RosterPerson }) {
  const { makeUp } = person;
  if (!makeUp) return null;
  return (
    <View className="card paper party-day__gap">
      <View className="title party-day__center">缺席补学单</View>
      <Line name="姓名" value={person.name} />
      <Line name="支部" value={page.organizationName} />
      <Line
        name="缺席"
        value={`${whenWords(page, page.today)}，${kindsWords(page.kinds)}，${attendanceTitles[person.state]}${person.reason ? `（${person.reason}）` : ''}`}
      />
      <Line name="内容" value={page.topic} />
      <Line name="期限" value={showDay(makeUp.dueOn, page.today)} />
      <Line name="补学" value={makeUp.content ?? ''} />
      <Line name="完成" value={makeUp.doneOn ? showDay(makeUp.doneOn, page.today) : ''} />
      <Line name="确认" value={makeUp.confirmed ? '书记已确认' : ''} />
      <Line name="签字" value="本人　　　　　　书记" />
    </View>
  );
}
