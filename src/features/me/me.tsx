import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { roleTitles } from '@core/modules/people/labels';
import { Check } from '@app/ui/check';
import { List, ListRow } from '@app/ui/list';
import { OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { isDesk } from '@app/data/is-desk';
import { homeSnapshot } from '@app/data/home-snapshot';
import { useOutbox } from '@app/data/outbox';
import { SignOut } from './sign-out';
import { setElder, useElder } from '@app/phone/reading';
import { hasRole, useSession } from '@app/data/session';
import { opens } from '@app/data/routes';

/** 我的. */
export function Me() {
  const session = useSession();
  const elder = useElder();
  const outbox = useOutbox();
  if (!session.data?.bound) return <Page>{session.data ? null : <Waiting {...session} />}</Page>;
  const { person, roles, districtName } = session.data;
  const reminders = Taro.canIUse('requestSubscribeMessage')
    ? (homeSnapshot()?.reminders ?? [])
    : [];
  const waiting = outbox.filter((item) => item.state !== 'delivered').length;
  return (
    <Page>
      <OfflineBanner shown={session.offline} />
      <View className="card">
        <View className="title">{person.name}</View>
        {roles.map(({ role, scopeName }) => (
          <View className="note" key={role + scopeName}>
            {roleTitles[role]} · {scopeName || districtName}
          </View>
        ))}
      </View>
      <View className="section-title">使用</View>
      <List>
        <View className="list-row">
          <Check on={elder} onChange={setElder}>
            <View>大字</View>
            <View className="note">文字和按钮加大</View>
          </Check>
        </View>
        <ListRow
          icon="send"
          title="发件箱"
          note="每条记录的送达情况和回执"
          value={waiting > 0 ? `${waiting} 条未送达` : '都已送达'}
          onTap={opens('outbox')}
        />
        <ListRow
          icon="list-checks"
          title="我提交的"
          note="待处理的事项和结果，可以收回"
          onTap={opens('submitted')}
        />
        <ListRow
          icon="smartphone"
          title="电脑登录"
          note="扫电脑上的码登录，查看和退出已登录的电脑"
          onTap={opens('computers')}
        />
        {hasRole(session.data, 'instructor') ? (
          <ListRow
            icon="calendar-off"
            title="请假与代管"
            note="假期免计，可指定代管人"
            onTap={opens('leave')}
          />
        ) : null}
        {hasRole(session.data, 'instructor') ? (
          <ListRow
            icon="file-text"
            title="走访月报"
            note="由记录成文，可导出"
            onTap={opens('visitLog')}
          />
        ) : null}
        <ListRow
          icon="bell"
          title="提醒设置"
          note="微信里提醒哪些事"
          {...(reminders.length > 0
            ? { value: `还可提醒 ${reminders.reduce((sum, r) => sum + r.allowed, 0)} 次` }
            : {})}
          onTap={opens('reminders')}
        />
      </List>
      <View className="section-title">帮助与权利</View>
      <List>
        <ListRow
          icon="list-checks"
          title="我的数据"
          note="保存了什么、谁导出过，可更正和删除"
          onTap={opens('myData')}
        />
        {hasRole(session.data, 'member', 'secretary') ? (
          <ListRow
            icon="arrow-left-right"
            title="诚信卡"
            note="党员转出时随人送到转入的党组织"
            onTap={opens('integrityCards')}
          />
        ) : null}
        {hasRole(session.data, 'instructor', 'secretary') ? (
          <ListRow icon="flag" title="关于我的督办" onTap={opens('ownFollowUps')} />
        ) : null}
        <ListRow icon="message-square" title="投诉与建议" onTap={opens('suggest')} />
        <ListRow
          icon="list-checks"
          title="评议"
          note="凭纸条上的评议码，不记名"
          onTap={opens('slip')}
        />
        <ListRow
          icon="inbox"
          title="我的建议"
          note="办理进展和答复"
          onTap={opens('ownSuggestions')}
        />
        <ListRow icon="shield" title="隐私保护指引" onTap={opens('privacyNotice')} />
        <ListRow icon="info" title="关于" value={`两新党建 ${APP_VERSION}`} />
        {isDesk() ? <SignOut /> : null}
      </List>
    </Page>
  );
}
