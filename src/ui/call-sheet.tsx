import { View } from '@tarojs/components';
import { showRelativeDay } from '@core/shared/calendar/display';
import type { HomeUnit } from '@core/modules/contacts/contract';
import type { Day } from '@core/shared/calendar/day';
import { Button } from './button';
import { whatOf } from './contact-words';
import { matterNote } from './matter-sheet';
import type { RecordedUnit } from './record-sheet';
import { Sheet } from './sheet';

/** A unit that can be called. */
export interface CalledUnit extends RecordedUnit {
  readonly phone?: string | undefined;
  readonly contactName?: string | undefined;
  readonly contactPost?: string | undefined;
  readonly matters: HomeUnit['matters'];
}

interface Props {
  unit: CalledUnit;
  today: Day;
  onClose: () => void;
  onDial: () => void;
}

const LAST = 3;

/** 王某，厂长. */
const contactWords = ({ contactName, contactPost }: CalledUnit): string =>
  [contactName, contactPost].filter(Boolean).join('，');

/** Before the call: the last contacts, what is open, what was promised by when. */
export function CallSheet({ unit, today, onClose, onDial }: Props) {
  const last = [...unit.contacts]
    .filter((c) => !c.voided)
    .sort((a, b) => (a.on > b.on ? -1 : 1))
    .slice(0, LAST);
  return (
    <Sheet title={unit.name} onClose={onClose}>
      {unit.contactName ? <View>联系人：{contactWords(unit)}</View> : null}
      <View>
        <View className="section-title call-sheet__first">最近的联系</View>
        {last.length === 0 ? <View className="note">还没有联系过</View> : null}
        {last.map((contact) => (
          <View className="call-sheet__item" key={contact.id}>
            {showRelativeDay(contact.on, today)} {whatOf(contact)}
            {contact.note ? <View className="note">{contact.note}</View> : null}
          </View>
        ))}
      </View>
      {unit.matters.length > 0 ? (
        <View>
          <View className="section-title call-sheet__first">还没办结</View>
          {unit.matters.map((matter) => (
            <View className="call-sheet__item" key={matter.matterId}>
              {matter.kind === 'need' ? '诉求' : '承诺'}：{matter.text}
              <View className="note">{matterNote(matter, today)}</View>
            </View>
          ))}
        </View>
      ) : null}
      <Button look="main" icon="phone" onTap={onDial}>
        拨打 {unit.phone ?? ''}
      </Button>
    </Sheet>
  );
}
