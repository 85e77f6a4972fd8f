import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Channel, Outcome } from '@core/modules/cadence/contract';
import { addDays, dayOfInstant, isDay, type Day } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { Check } from '@app/ui/check';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { DraftLine } from '@app/ui/draft-line';
import { Field } from '@app/ui/field';
import { Page } from '@app/ui/page';
import { TextField } from '@app/ui/text-field';
import { serverNow } from '@app/data/cloud-client/call';
import { saveContact } from '@app/data/contact-draft';
import { useDraft } from '@app/data/draft';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { goBack, useAsked } from '@app/data/routes';
import { useSubmission } from '@app/data/submission';
import { NextNearby } from './next-nearby';

const CHANNELS: readonly [Channel, string][] = [
  ['onsite', '上门走访'],
  ['elsewhere', '其他地点面谈'],
  ['phone', '电话'],
  ['online', '线上'],
];
const OUTCOMES: readonly [Outcome, string][] = [
  ['reached', '联系上了'],
  ['notReached', '没联系上'],
];
const RECENT = [
  [0, '今天'],
  [-1, '昨天'],
  [-2, '前天'],
] as const;

/** What is typed: kept on the phone until it is saved. */
interface Typed {
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly metOwner: boolean;
  readonly happenedOn: Day;
  readonly text: string;
  readonly need: string;
  readonly promise: string;
  readonly dueOn: Day;
}

const emptyOn = (today: Day): Typed => ({
  channel: 'onsite',
  outcome: 'reached',
  metOwner: false,
  happenedOn: today,
  text: '',
  need: '',
  promise: '',
  dueOn: addDays(today, 7),
});

/** A visit, an interview, or a contact of an earlier day. Only the outcome must be said. */
export function ContactForm() {
  const { unitId = '', name = '', on = '' } = useAsked('contact');
  const unitName = name;
  const today = dayOfInstant(serverNow());
  const draft = useDraft<Typed>(`visit/${unitId}/${on}`, {
    ...emptyOn(today),
    ...(isDay(on) ? { happenedOn: on } : {}),
  });
  const { channel, outcome, metOwner, happenedOn, text, need, promise, dueOn } = draft.value;
  const [saved, setSaved] = useState(false);
  const { submit } = useSubmission(() => {
    draft.clear();
    if (channel === 'onsite') setSaved(true);
    else goBack();
  });
  const mayMeetOwner = outcome === 'reached' && (channel === 'onsite' || channel === 'elsewhere');

  const save = (id: string): boolean => {
    const contact = {
      unitId,
      channel,
      outcome,
      metOwner: mayMeetOwner && metOwner,
      happenedOn,
      ...(text.trim() ? { text: text.trim() } : {}),
    };
    if (!saveContact(contact, unitName, id)) return false;
    // Each is a record of its own: one that is refused takes no other with it.
    if (need.trim()) {
      const raised = { id: newId(), unitId, text: need.trim(), raisedOn: happenedOn };
      saveRecord('need.raise', raised, `诉求：${unitName}`);
    }
    if (promise.trim()) {
      const made = { id: newId(), unitId, text: promise.trim(), dueOn };
      saveRecord('promise.make', made, `承诺：${unitName}`);
    }
    return true;
  };

  if (saved) return <NextNearby unitId={unitId} unitName={unitName} />;
  return (
    <Page>
      <View className="stack">
        <View className="title">{unitName}</View>
        <DraftLine draft={draft} />
        <Field label="方式">
          <View className="row row--wrap">
            {CHANNELS.map(([value, title]) => (
              <Chip
                key={value}
                on={channel === value}
                onTap={() => draft.change({ channel: value })}
              >
                {title}
              </Chip>
            ))}
          </View>
        </Field>
        <Field label="结果">
          <View className="row row--wrap">
            {OUTCOMES.map(([value, title]) => (
              <Chip
                key={value}
                on={outcome === value}
                onTap={() => draft.change({ outcome: value })}
              >
                {title}
              </Chip>
            ))}
          </View>
        </Field>
        {mayMeetOwner ? (
          <Check on={metOwner} onChange={(metOwner) => draft.change({ metOwner })}>
            <Text>见到了业主</Text>
            <View className="note">见到业主的走访同时算作本季面谈</View>
          </Check>
        ) : null}
        <DayField
          label="日期"
          value={happenedOn}
          onChange={(happenedOn) => draft.change({ happenedOn })}
          today={today}
          quick={RECENT}
          start={addDays(today, -366)}
          end={today}
        />
        <TextField
          label="备注（可不填）"
          name="备注"
          value={text}
          max={1000}
          onChange={(text) => draft.change({ text })}
          placeholder="谈了什么"
          long
        />
        <TextField
          label="业主提出的诉求（可不填，办结前一直提示）"
          name="业主提出的诉求"
          value={need}
          max={200}
          onChange={(need) => draft.change({ need })}
        />
        <TextField
          label="答应的事（可不填，到期前提示）"
          name="答应的事"
          value={promise}
          max={200}
          onChange={(promise) => draft.change({ promise })}
        />
        {promise.trim() ? (
          <DayField
            label="哪天前兑现"
            value={dueOn}
            onChange={(dueOn) => draft.change({ dueOn })}
            today={today}
            start={today}
            quick={[
              [3, '3 天内'],
              [7, '一周内'],
              [30, '一个月内'],
            ]}
          />
        ) : null}
        <Button look="main" onTap={() => submit(save)}>
          保存
        </Button>
      </View>
    </Page>
  );
}
