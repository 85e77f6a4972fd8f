import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { showDay } from '@core/shared/calendar/display';
import type { UnitPage } from '@core/modules/units/contract';
import { formationTitles, statusTitles, unitKindTitles } from '@core/modules/units/labels';
import { Facts } from '@app/ui/facts';
import { List, ListRow } from '@app/ui/list';
import { OfflineBanner, Waiting } from '@app/ui/messages';
import { contactsTitle } from '@app/ui/obligation-titles';
import { Page } from '@app/ui/page';
import { RulesLine } from '@app/ui/rules-line';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { useHeldRules } from '@app/data/use-held-rules';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { Changes } from './changes';
import { ContactCalendar } from './contact-calendar';
import { Lights } from './lights';
import { Matters } from './matters';
import { MoreActions } from './more-actions';
import { OfflineUnit, ownUnitOffline } from './offline-unit';
import { Whereabouts } from './whereabouts';
import { RecordButton } from './record-button';
import { Timeline } from './timeline';
import { unitWithPending } from './pending';
import './units.scss';

/** A unit on a page of its own. */
export function Unit() {
  const { unitId = '' } = useAsked('unit');
  return (
    <Page>
      <UnitCase unitId={unitId} />
    </Page>
  );
}

/** A unit: facts, its lights, what happened. */
export function UnitCase({ unitId }: { unitId: string }) {
  const query = useQuery('unit.open', { unitId }, { snapshot: true });
  const outbox = useOutbox();
  useReloadOnDelivery(query.reload);
  const holdsRules = useHeldRules(query.data, query.reload);
  if (!query.data) {
    const own = query.offline ? ownUnitOffline(unitId) : null;
    if (own) return <OfflineUnit {...own} />;
    return <Waiting {...query} />;
  }
  const page = unitWithPending(query.data, outbox);
  return (
    <>
      <OfflineBanner shown={query.offline} />
      <RulesLine shown={!holdsRules} />
      <UnitCard unit={page.unit} />
      <View className="unit__ledger">
        <List>
          <ListRow
            icon="list-checks"
            title="台账"
            note="十类情况、五个清"
            onTap={opens('unitProfile', { unitId })}
          />
          <ListRow
            icon="award"
            title="规范化建设"
            note="标准、程序、承诺、结对和经费"
            onTap={opens('practices', { kind: 'unit', id: unitId })}
          />
          {page.unit.formation === 'none' && page.unit.status === 'operating' && page.mayRecord ? (
            <ListRow
              icon="flag"
              title="五步排查"
              note="没有党组织：核实情况，列为帮建对象或说明理由"
              onTap={opens('investigation', { unitId })}
            />
          ) : null}
          {page.may.assignInstructor ? (
            <ListRow
              icon="user-plus"
              title="指定指导员"
              note="这个单位还没有指导员"
              onTap={opensNaming(page)}
            />
          ) : null}
          {page.may.correctFacts ? (
            <ListRow
              icon="building-2"
              title="改正单位信息"
              note="电话、联系人等有变化，在这里改"
              onTap={opens('unitFacts', { unitId })}
            />
          ) : null}
        </List>
      </View>
      <View className="section-title">{lightsTitle(page)}</View>
      <Lights page={page} />
      <Matters page={page} />
      <View className="section-title">一年的联系</View>
      <ContactCalendar page={page} />
      <View className="section-title">联系记录</View>
      <Timeline
        entries={page.timeline}
        pending={page.pending}
        correcting={page.correcting}
        today={page.today}
      />
      <MoreActions page={page} />
      <View className="unit__ledger">
        <List>
          <Changes unitId={unitId} today={page.today} onUndone={() => void query.reload()} />
        </List>
      </View>
      {page.mayRecord ? <RecordButton page={page} {...reachOf(page.unit)} /> : null}
    </>
  );
}

const opensNaming = ({ unit }: ActionOutput<'unit.open'>) =>
  opens('instructor', { unitId: unit.unitId, townId: unit.townId ?? '', name: unit.name });

const reachOf = ({ phone, contactName, contactPost }: UnitPage) => ({
  phone,
  contactName,
  contactPost,
});

function lightsTitle({ packId, lightsOf, judgedFor, personId }: ActionOutput<'unit.open'>): string {
  const title = contactsTitle(packId);
  if (lightsOf !== 'instructor') return `${title} · 单位受到的联系（不是个人的考核）`;
  return judgedFor === personId ? `${title} · 我的帮建` : `${title} · 您正在代管`;
}

function UnitCard({ unit }: { unit: UnitPage }) {
  const facts: [string, string | undefined][] = [
    ['类型', unitKindTitles[unit.kind]],
    ['所在', unit.townName],
    ['经营', statusTitles[unit.status]],
    ['职工', unit.headcount === undefined ? undefined : `${unit.headcount} 人`],
    ['组建', formationTitles[unit.formation]],
    ['党组织', unit.partyOrganizations.map((o) => o.name).join('、') || undefined],
    ['指导员', unit.instructor && `${unit.instructor.name}（${showDay(unit.instructor.from)}起）`],
    ['信用代码', unit.creditCode],
    ['地址', unit.address],
    ['联系人', [unit.contactName, unit.contactPost].filter(Boolean).join('，') || undefined],
    ['电话', unit.phone],
  ];
  return (
    <View className="card">
      <View className="title">{unit.name}</View>
      <Facts facts={facts} />
      <Whereabouts unit={unit} />
    </View>
  );
}
