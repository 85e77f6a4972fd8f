import { View } from '@tarojs/components';
import { roleTitles } from '@core/modules/people/labels';
import { List, ListRow } from '@app/ui/list';
import { hasRole, type BoundSession } from '@app/data/session';
import { ClaimsRow } from './claims-row';
import { FollowUpRow } from './follow-up-row';
import { GuideRow } from './guide-row';
import { LinkRows } from './link-rows';
import { OverviewLines } from './overview-lines';
import { PartyDays } from './party-days';
import { SuggestionsRow } from './suggestions-row';
import { tendedPages } from './tended-pages';
import { WaitingPreview } from './waiting-preview';

/** What is here today for those who are not, or not only, instructors. */
export function OtherRoles({ session }: { session: BoundSession }) {
  const supervises = hasRole(session, 'districtSupervisor', 'townSupervisor');
  const others = session.roles.filter((r) => r.role !== 'instructor');
  if (others.length === 0) return null;
  const tended = tendedPages(others.map(({ role }) => role));
  return (
    <View>
      {hasRole(session, 'administrator') ? <GuideRow /> : null}
      {supervises ? <WaitingPreview /> : null}
      {supervises ? <FollowUpRow /> : null}
      {supervises ? <SuggestionsRow /> : null}
      {hasRole(session, 'secretary', 'member') ? <PartyDays /> : null}
      {supervises || hasRole(session, 'secretary') ? <ClaimsRow /> : null}
      <View className="section-title">您的身份</View>
      <List>
        {others.map(({ role, scopeName }) => (
          <ListRow key={role + scopeName} title={roleTitles[role]} note={scopeName} />
        ))}
      </List>
      {supervises || hasRole(session, 'administrator') ? <OverviewLines /> : null}
      {tended.length > 0 ? (
        <>
          <View className="section-title">名册</View>
          <List>
            <LinkRows rows={tended} />
          </List>
        </>
      ) : null}
    </View>
  );
}
