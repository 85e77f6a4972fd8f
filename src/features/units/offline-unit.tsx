import { useMemo } from 'react';
import { Text, View } from '@tarojs/components';
import type { HomeUnit } from '@core/modules/contacts/contract';
import type { ActionOutput } from '@core/modules/actions';
import { showRelativeDay } from '@core/shared/calendar/display';
import { whatOf } from '@app/ui/contact-words';
import { OfflineBanner } from '@app/ui/messages';
import { contactsTitle } from '@app/ui/obligation-titles';
import { homeSnapshot } from '@app/data/home-snapshot';
import { useOutbox } from '@app/data/outbox';
import { Lights } from './lights';
import { Matters } from './matters';
import { judged, type UnitView } from './pending';
import { RecordButton } from './record-button';

type Home = ActionOutput<'home.open'>;

/** One's own unit without a signal, from what 今日 brought: lights, needs, and recording. */
export function OfflineUnit({ home, unit }: { home: Home; unit: HomeUnit }) {
  const outbox = useOutbox();
  const page = useMemo(() => judged(viewOf(home, unit), outbox), [home, unit, outbox]);
  return (
    <>
      <OfflineBanner shown />
      <View className="card">
        <View className="title">{unit.name}</View>
        <View className="note">{unit.townName}</View>
        {unit.phone ? <View>{unit.phone}</View> : null}
      </View>
      <View className="section-title">{contactsTitle(home.packId)}</View>
      <Lights page={page} />
      <Matters page={page} />
      <View className="section-title">最近的联系</View>
      <View className="list">
        {recent(page).map((contact) => (
          <View className="timeline__entry" key={contact.id}>
            <View className="row row--between">
              <Text>{whatOf(contact)}</Text>
              <Text className="note">{showRelativeDay(contact.on, page.today)}</Text>
            </View>
            {contact.note ? <View className="note">{contact.note}</View> : null}
          </View>
        ))}
      </View>
      <View className="note">全部资料和联系记录在联网后显示。</View>
      <RecordButton page={page} phone={unit.phone} />
    </>
  );
}

/** The unit in 今日's snapshot; null when it is not one's own, or was never loaded. */
export function ownUnitOffline(unitId: string): { home: Home; unit: HomeUnit } | null {
  const home = homeSnapshot();
  const unit = home?.units.find((u) => u.unitId === unitId);
  return home && unit ? { home, unit } : null;
}

/** 今日 brings the contacts of the running periods and the last few: no whole year to judge. */
const recent = ({ facts }: UnitView) =>
  [...facts.contacts].filter((c) => !c.voided).sort((a, b) => (a.on > b.on ? -1 : 1));

function viewOf(home: Home, unit: HomeUnit): UnitView {
  const { today, packId, rules, notices, personId, leaves, founding } = home;
  const own = unit.judgedFor === personId;
  return {
    today,
    packId,
    ...(rules ? { rules } : {}),
    ...(notices ? { notices } : {}),
    personId,
    unit,
    lightsOf: 'instructor',
    judgedFor: unit.judgedFor,
    leaves,
    verdicts: own ? [...unit.verdicts, ...founding] : unit.verdicts,
    facts: unit.facts,
    matters: unit.matters.map((matter) => ({ ...matter, receipt: '', steps: [] })),
    mayRecord: true,
    may: {
      raiseNeed: true,
      reportClosure: false,
      recordDevelopment: false,
      foundOrganization: false,
    },
  };
}
