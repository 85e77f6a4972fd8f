import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import { newId } from '@app/data/ids';
import { useQuery } from '@app/data/query';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { Check } from '@app/ui/check';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { Field } from '@app/ui/field';
import { Waiting } from '@app/ui/messages';
import { PersonPicker, type PickedPerson } from '@app/ui/person-picker';
import { SearchBox } from '@app/ui/search-box';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { useTyped } from '@app/phone/use-typed';
import { Says } from './says';

interface Props {
  /** A secretary sends for a member who has agreed on paper. */
  forOthers: boolean;
  onClose: () => void;
}

/** Where to, from when, what it says, and the consent: nothing is sent without it. */
export function SendSheet({ forOthers, onClose }: Props) {
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const isChosen = !forOthers || person !== null;
  return (
    <Sheet title="送出诚信卡" onClose={onClose}>
      <ScrollView scrollY className="sheet-fields">
        <View className="stack">
          {forOthers ? (
            <PersonPicker label="哪位党员" role="member" value={person} onPick={setPerson} />
          ) : null}
          {isChosen ? <SendForm key={person?.personId} person={person} onClose={onClose} /> : null}
        </View>
      </ScrollView>
    </Sheet>
  );
}

function SendForm({ person, onClose }: { person: PickedPerson | null; onClose: () => void }) {
  const [id] = useState(newId);
  const { typed, query: words, setTyped } = useTyped();
  const [organization, setOrganization] = useState<{ id: string; name: string } | null>(null);
  const [place, setPlace] = useState('');
  const [leavesOn, setLeavesOn] = useState<string | null>(null);
  const [agreed, setAgreed] = useState(false);
  const of = person ? { personId: person.personId } : {};
  const first = useQuery('integrityCard.prepare', of);
  const found = useQuery('integrityCard.prepare', { ...of, query: words }, { wait: !words });
  const card = first.data;
  if (!card?.says) return <Waiting {...first} />;
  const { says } = card;
  const day = leavesOn ?? card.today;
  const to = organization
    ? { organizationId: organization.id }
    : place.trim()
      ? { place: place.trim() }
      : null;
  const send = (): void => {
    if (!to) return;
    const input = { id, personId: card.personId, to, leavesOn: day };
    if (saveRecord('integrityCard.send', input, `诚信卡：${says.name}`)) onClose();
  };
  return (
    <>
      <Says says={says} />
      <Field label="转往本区的党组织">
        <SearchBox
          label="查找转往的党组织"
          placeholder="输入名称查找"
          value={typed}
          onInput={setTyped}
        />
        <View className="row row--wrap">
          {organization ? (
            <Chip on onTap={() => setOrganization(null)}>
              {organization.name}
            </Chip>
          ) : null}
          {(found.data?.places ?? [])
            .filter(({ organizationId }) => organizationId !== organization?.id)
            .map(({ organizationId, name }) => (
              <Chip
                key={organizationId}
                on={false}
                onTap={() => setOrganization({ id: organizationId, name })}
              >
                {name}
              </Chip>
            ))}
        </View>
      </Field>
      {organization ? null : (
        <TextField label="或者去的地方和单位" value={place} max={50} onChange={setPlace} />
      )}
      <DayField
        label="离开的日期"
        value={day}
        today={card.today}
        quick={[
          [0, '今天'],
          [30, '一个月后'],
        ]}
        onChange={setLeavesOn}
      />
      <Check on={agreed} onChange={setAgreed}>
        {person
          ? `${person.name}本人已书面同意把上面的内容送到转往的党组织`
          : '我同意把上面的内容送到转往的党组织'}
      </Check>
      <Button look="main" disabled={!agreed || !to} onTap={send}>
        送出
      </Button>
    </>
  );
}
