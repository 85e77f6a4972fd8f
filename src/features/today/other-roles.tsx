import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { roleTitles } from '@core/contracts/people';
import { List, ListRow } from '@app/components/list';
import { hasRole, type BoundSession } from '@app/lib/session';
import { ClaimsRow } from './claims-row';
import { FollowUpRow } from './follow-up-row';
import { GuideRow } from './guide-row';
import { OverviewLines } from './overview-lines';
import { PartyDays } from './party-days';
import { WaitingPreview } from './waiting-preview';

const open = (url: string) => (): void => void Taro.navigateTo({ url });

/** What is here today for those who are not, or not only, instructors. */
export function OtherRoles({ session }: { session: BoundSession }) {
  const staff = hasRole(session, 'administrator', 'districtSupervisor');
  const tends = staff || hasRole(session, 'townSupervisor', 'secretary');
  const supervises = hasRole(session, 'districtSupervisor', 'townSupervisor');
  const others = session.roles.filter((r) => r.role !== 'instructor');
  if (others.length === 0) return null;
  return (
    <View>
      {hasRole(session, 'administrator') ? <GuideRow /> : null}
      {supervises ? <WaitingPreview /> : null}
      {supervises ? <FollowUpRow /> : null}
      {hasRole(session, 'secretary', 'member') ? <PartyDays /> : null}
      {supervises || hasRole(session, 'secretary') ? <ClaimsRow /> : null}
      <View className="section-title">您的身份</View>
      <List>
        {others.map(({ role, scopeName }) => (
          <ListRow key={role + scopeName} title={roleTitles[role]} note={scopeName} />
        ))}
      </List>
      {staff || hasRole(session, 'townSupervisor') ? <OverviewLines /> : null}
      {tends ? (
        <>
          <View className="section-title">名册</View>
          <List>
            {staff ? (
              <ListRow
                icon="file-spreadsheet"
                title="名册导入"
                note="先检查，再写入，可整体撤销"
                onTap={open('/supervisor/roster/index')}
              />
            ) : null}
            {staff ? (
              <ListRow
                icon="file-spreadsheet"
                title="登记数据比对"
                note="新增、已注销、名存实亡的单位，采纳后写入名册"
                onTap={open('/supervisor/registry/index')}
              />
            ) : null}
            {supervises || staff ? (
              <ListRow
                icon="download"
                title="导出"
                note="名册做成 Excel，或全部资料打包"
                onTap={open('/supervisor/exports/index')}
              />
            ) : null}
            {supervises || staff ? (
              <ListRow
                icon="file-text"
                title="上级报表"
                note="上传空白表，每月按记录填好"
                onTap={open('/supervisor/forms/index')}
              />
            ) : null}
            {supervises ? (
              <ListRow
                icon="arrow-left-right"
                title="帮建交接"
                note="指导员之间移交单位，接收人签收"
                onTap={open('/supervisor/handover/index')}
              />
            ) : null}
            {supervises || staff ? (
              <ListRow
                icon="flag"
                title="组织架构"
                note="党组织、党员、任职，脱联、合并、撤销按日期登记"
                onTap={open('/supervisor/organizations/index')}
              />
            ) : null}
            <ListRow
              icon="users"
              title="人员与绑定码"
              note="为名册上的人发绑定码"
              onTap={open('/supervisor/people/index')}
            />
            {staff || supervises ? (
              <ListRow
                icon="list-checks"
                title="更正和删除申请"
                note="个人对自己数据的申请"
                onTap={open('/supervisor/data-requests/index')}
              />
            ) : null}
            {hasRole(session, 'administrator') ? (
              <ListRow
                icon="info"
                title="系统状态"
                note="后台任务、核对结果"
                onTap={open('/supervisor/status/index')}
              />
            ) : null}
          </List>
        </>
      ) : null}
    </View>
  );
}
