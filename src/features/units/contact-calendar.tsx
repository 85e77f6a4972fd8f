import { useMemo, useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { Verdict } from '@core/modules/cadence/contract';
import { contactCalendar, contactsOf } from '@core/modules/cadence/contact-calendar';
import { explain } from '@core/modules/cadence/explain';
import { CalendarGrid } from '@app/ui/calendar-grid';
import { whatOf } from '@app/ui/contact-words';
import { obligationTitle } from '@app/ui/obligation-titles';
import { VerdictTag } from '@app/ui/verdict-tag';
import { settingOf } from '@app/data/pending-contacts';
import { partyOf, type UnitView } from './pending';
import { VerdictActions } from './verdict-actions';

/** The last 53 weeks: every period of every obligation, and on a tap what was done in it. */
export function ContactCalendar({ page }: { page: UnitView }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { facts, packId, rules, today, notices } = page;
  const party = useMemo(() => partyOf(page), [page]);
  const calendar = useMemo(() => {
    const setting = settingOf({ packId, rules, today, notices });
    return setting && contactCalendar(facts, party, setting);
  }, [facts, notices, packId, party, rules, today]);
  if (!calendar) return null;
  const cell = calendar.cells.find((c) => c.key === chosen);
  return (
    <View className="list">
      <ScrollView scrollX className="calendar-scroll">
        <CalendarGrid
          calendar={calendar}
          chosen={chosen}
          onPick={(key) => setChosen(key === chosen ? null : key)}
        />
      </ScrollView>
      <View className="calendar-foot">
        <View className="note">
          ✓ 已完成　✕ 未完成　！快到期　○ 进行中　免 免计　– 不计　待 申诉或待确认　暂 暂计
        </View>
        {cell ? (
          <PeriodDetail key={cell.key} name={cell.name} verdict={cell.verdict} page={page} />
        ) : (
          <View className="note">点一格，看这一期的联系和判定依据。</View>
        )}
      </View>
    </View>
  );
}

function PeriodDetail({ name, verdict, page }: { name: string; verdict: Verdict; page: UnitView }) {
  const contacts = contactsOf(verdict, page.facts);
  return (
    <View className="calendar-detail" role="status">
      <View className="row row--wrap">
        <View>{name}</View>
        <VerdictTag verdict={verdict} />
      </View>
      {contacts.map(({ contact, counts, day }) => (
        <View className="note" key={contact.id}>
          {day} {whatOf(contact)}
          {contact.voided ? '（已作废）' : counts ? '，已计入' : ''}
          {contact.note ? `：${contact.note}` : ''}
        </View>
      ))}
      {explain(verdict, { title: obligationTitle(verdict.obligation) }).map((line) => (
        <View className="note" key={line}>
          {line}
        </View>
      ))}
      <VerdictActions verdict={verdict} page={page} />
    </View>
  );
}
