import { View } from '@tarojs/components';
import { roleTitles } from '@core/modules/people/labels';
import { List, ListRow } from '@app/ui/list';
import { hasRole, type BoundSession } from '@app/data/session';
import { ClaimsRow } from './claims-row';
import { FollowUpRow } from './follow-up-row';
import { GuideRow } from './guide-row';
import { LinkTiles } from './link-tiles';
import { deskPages, officePages } from '@app/data/office-pages';
import { useWidth } from '@app/phone/wide';
import { OwnPoints } from './own-points';
import { OverviewLines } from './overview-lines';
import { PartyDays } from './party-days';
import { SuggestionsRow } from './suggestions-row';
import { PracticesDue } from './practices-due';
import { WaitingPreview } from './waiting-preview';

/** What is here today for those who are not, or not only, instructors. */
export function OtherRoles({ session }: { session: BoundSession }) {
  const supervises = hasRole(session, 'districtSupervisor', 'townSupervisor');
  const others = session.roles.filter((r) => r.role !== 'instructor');
  const roles = others.map(({ role }) => role);
  // At a desk the pages stand at the side, and what waits beside how it stands.
  const atDesk = useWidth('desk') && deskPages(roles).length > 0;
  const tiles = atDesk ? [] : officePages(roles);
  if (others.length === 0) return null;
  return (
    <View className={atDesk ? 'today__desk' : ''}>
      <View>
        {hasRole(session, 'administrator') ? <GuideRow /> : null}
        {supervises ? <WaitingPreview /> : null}
        {supervises ? <FollowUpRow /> : null}
        {supervises ? <SuggestionsRow /> : null}
        {hasRole(session, 'secretary', 'member') ? <PartyDays /> : null}
        {hasRole(session, 'member') ? <OwnPoints /> : null}
        {supervises || hasRole(session, 'secretary') ? <ClaimsRow /> : null}
        {supervises || hasRole(session, 'secretary') ? <PracticesDue /> : null}
        {tiles.map(({ title, pages }) => (
          <View key={title}>
            <View className="section-title">{title}</View>
            <LinkTiles pages={pages} />
          </View>
        ))}
      </View>
      <View>
        {supervises || hasRole(session, 'administrator') ? <OverviewLines /> : null}
        <View className="section-title">您的身份</View>
        <List>
          {others.map(({ role, scopeName }) => (
            <ListRow key={role + scopeName} title={roleTitles[role]} note={scopeName} />
          ))}
        </List>
      </View>
    </View>
  );
}
