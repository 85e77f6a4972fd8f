import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { OwnOrganization } from '@core/modules/organizations/contract';
import { postTitles } from '@core/modules/organizations/labels';
import { organizationKindTitles } from '@core/modules/units/labels';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

/** 台账 of a member: one's own branch, whom to turn to in it, and the units that it stands for. */
export function OwnBranch() {
  const query = useQuery('organization.mine', {}, { snapshot: true });
  usePullDownRefresh(() => {
    void query.reload().finally(() => Taro.stopPullDownRefresh());
  });
  return (
    <AnswerPage query={query}>
      {({ organizations, today }) => (
        <>
          {organizations.length === 0 ? (
            <Message icon="inbox" title="您还不在任何支部">
              名册上有了您的支部后，这里会显示支部的书记、委员和单位。
            </Message>
          ) : null}
          {organizations.map((branch) => (
            <Branch key={branch.id} branch={branch} today={today} />
          ))}
        </>
      )}
    </AnswerPage>
  );
}

function Branch({ branch, today }: { branch: OwnOrganization; today: string }) {
  const { id, name, kind, townName, parentName, termEndsOn, members, posts, units } = branch;
  return (
    <View>
      <View className="card">
        <View className="title">{name}</View>
        <View className="note">
          {[organizationKindTitles[kind], townName, parentName, `党员 ${members} 名`]
            .filter(Boolean)
            .join(' · ')}
        </View>
        {termEndsOn ? <View className="note">本届任期至 {showDay(termEndsOn, today)}</View> : null}
      </View>
      <View className="section-title">有事找谁</View>
      <List>
        {posts.length === 0 ? <ListRow title="还没有登记书记和委员" note="请向镇街了解" /> : null}
        {posts.map(({ personId, name: holder, post }) => (
          <ListRow key={personId + post} title={holder} value={postTitles[post]} />
        ))}
      </List>
      {units.length > 0 ? (
        <>
          <View className="section-title">所在单位</View>
          <List>
            {units.map((unit) => (
              <ListRow
                key={unit.name}
                title={unit.name}
                note={
                  unit.instructors.length > 0
                    ? `党建指导员 ${unit.instructors.join('、')}`
                    : '还没有党建指导员'
                }
              />
            ))}
          </List>
        </>
      ) : null}
      <View className="section-title">支部的事</View>
      <List>
        <ListRow
          icon="calendar-days"
          title="党日与会议"
          note="安排、签到、请假、补学"
          onTap={opens('meetings')}
        />
        <ListRow
          icon="star"
          title="支部积分"
          note="支部的星级和来由"
          onTap={opens('subject', { kind: 'organization', id })}
        />
        <ListRow
          icon="award"
          title="规范化建设"
          note="标准、程序、承诺、结对和经费"
          onTap={opens('practices', { kind: 'organization', id })}
        />
      </List>
    </View>
  );
}
