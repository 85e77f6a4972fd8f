import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ShortContact } from '@core/modules/cadence/contract';
import { addDays, type Day } from '@core/shared/calendar/day';
import { showDay, showRelativeDay } from '@core/shared/calendar/display';
import { saveContact, type NewContact } from '@app/data/contact-draft';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { go } from '@app/data/routes';
import { Button } from './button';
import { Chip } from './chip';
import { whatOf } from './contact-words';
import { Field } from './field';
import { Sheet } from './sheet';
import { Tap } from './tap';
import { TextField } from './text-field';

export interface RecordedUnit {
  readonly unitId: string;
  readonly name: string;
  /** What is known of its contacts, those on the phone among them. */
  readonly contacts: readonly ShortContact[];
}

interface Props {
  unit: RecordedUnit;
  personId: string;
  today: Day;
  /** A call was just made from here: ask only how it went. */
  afterCall: boolean;
  /** Days of an earlier period that is filled in now; today alone otherwise. */
  days?: readonly Day[];
  onClose: () => void;
  onSaved: (contactId: string) => void;
}

/** How did it go: one tap saves, with a note, a need or a promise where there is one. A visit has a page of its own. */
export function RecordSheet(props: Props) {
  const { unit, personId, today, afterCall, days = [], onClose, onSaved } = props;
  const { unitId, name } = unit;
  const [day, setDay] = useState<Day>(days[Math.min(4, days.length - 1)] ?? today);
  const [more, setMore] = useState(false);
  const [said, setSaid] = useState({ text: '', need: '', promise: '' });
  const save = (contact: Pick<NewContact, 'channel' | 'outcome'>): void => {
    const text = said.text.trim();
    const made = { unitId, ...contact, happenedOn: day, ...(text ? { text } : {}) };
    const contactId = saveContact(made, name);
    if (!contactId) return;
    saveMatters(unit, day, today, said);
    onSaved(contactId);
    onClose();
  };
  const openForm = (): void => {
    onClose();
    go('contact', { unitId, name, ...(day === today ? {} : { on: day }) });
  };
  return (
    <Sheet title={afterCall ? `与${name}的通话结果` : name} onClose={onClose}>
      {days.length > 0 ? (
        <Field label="哪天联系的">
          <View className="row row--wrap">
            {days.map((one) => (
              <Chip key={one} on={one === day} onTap={() => setDay(one)}>
                {showDay(one, today)}
              </Chip>
            ))}
          </View>
        </Field>
      ) : null}
      <Already contacts={unit.contacts} {...{ personId, day, today }} />
      {more ? (
        <Said said={said} onChange={(change) => setSaid({ ...said, ...change })} />
      ) : (
        <Tap className="record-sheet__more" onTap={() => setMore(true)}>
          加备注、诉求或承诺
        </Tap>
      )}
      <Button look="main" icon="phone" onTap={() => save({ channel: 'phone', outcome: 'reached' })}>
        电话已联系上
      </Button>
      <Button icon="phone-missed" onTap={() => save({ channel: 'phone', outcome: 'notReached' })}>
        电话未接通
      </Button>
      {afterCall ? null : (
        <>
          <Button
            icon="message-circle"
            onTap={() => save({ channel: 'online', outcome: 'reached' })}
          >
            微信等线上已联系上
          </Button>
          <Button icon="footprints" onTap={openForm}>
            走访、面谈或补录
          </Button>
        </>
      )}
    </Sheet>
  );
}

/** Contacts of the same day, by oneself or a colleague: said, never forbidden. */
function Already({
  contacts,
  personId,
  day,
  today,
}: Pick<RecordedUnit, 'contacts'> & Pick<Props, 'personId' | 'today'> & { day: Day }) {
  const same = contacts.filter((contact) => contact.on === day && !contact.voided);
  if (same.length === 0) return null;
  const sameDay = same.map((c) => `${whatOf(c)}（${c.by === personId ? '您' : '同事'}）`);
  return (
    <View className="banner" role="status">
      {showRelativeDay(day, today)}已记过：{sameDay.join('、')}。确实又联系了，再记一次。
    </View>
  );
}

interface SaidFields {
  readonly text: string;
  readonly need: string;
  readonly promise: string;
}

function Said({
  said,
  onChange,
}: {
  said: SaidFields;
  onChange: (change: Partial<SaidFields>) => void;
}) {
  return (
    <>
      <TextField
        label="备注"
        value={said.text}
        max={1000}
        onChange={(text) => onChange({ text })}
        placeholder="谈了什么"
        long
      />
      <TextField
        label="业主提出的诉求"
        value={said.need}
        max={200}
        onChange={(need) => onChange({ need })}
      />
      <TextField
        label="答应的事（一周内兑现，可在单位页改）"
        name="答应的事"
        value={said.promise}
        max={200}
        onChange={(promise) => onChange({ promise })}
      />
    </>
  );
}

/** Each is a record of its own: one that is refused takes no other with it. */
function saveMatters(
  { unitId, name }: RecordedUnit,
  day: Day,
  today: Day,
  { need, promise }: SaidFields,
): void {
  if (need.trim()) {
    const raised = { id: newId(), unitId, text: need.trim(), raisedOn: day };
    saveRecord('need.raise', raised, `诉求：${name}`);
  }
  if (promise.trim()) {
    const made = { id: newId(), unitId, text: promise.trim(), dueOn: addDays(today, 7) };
    saveRecord('promise.make', made, `承诺：${name}`);
  }
}
