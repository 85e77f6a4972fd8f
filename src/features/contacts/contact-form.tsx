import { useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { Channel, Outcome } from '@core/contracts/cadence';
import { addDays, dayOfInstant, type Day } from '@core/domain/calendar/day';
import { Button } from '@app/components/button';
import { Check } from '@app/components/check';
import { Chip } from '@app/components/chip';
import { DayField } from '@app/components/day-field';
import { Field } from '@app/components/field';
import { Page } from '@app/components/page';
import { TextField } from '@app/components/text-field';
import { serverNow } from '@app/lib/cloud-client/call';
import { saveContact } from '@app/lib/contact-draft';
import { newId } from '@app/lib/ids';
import { saveRecord } from '@app/lib/save';
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

/** A visit, an interview, or a contact of an earlier day. Only the outcome must be said. */
export function ContactForm() {
  const { unitId = '', name = '' } = useRouter().params;
  const unitName = decodeURIComponent(name);
  const today = dayOfInstant(serverNow());
  const [channel, setChannel] = useState<Channel>('onsite');
  const [outcome, setOutcome] = useState<Outcome>('reached');
  const [metOwner, setMetOwner] = useState(false);
  const [happenedOn, setHappenedOn] = useState(today);
  const [text, setText] = useState('');
  const [need, setNeed] = useState('');
  const [promise, setPromise] = useState('');
  const [dueOn, setDueOn] = useState<Day>(addDays(today, 7));
  const [saved, setSaved] = useState(false);
  const mayMeetOwner = outcome === 'reached' && (channel === 'onsite' || channel === 'elsewhere');

  const save = (): void => {
    const contact = {
      unitId,
      channel,
      outcome,
      metOwner: mayMeetOwner && metOwner,
      happenedOn,
      ...(text.trim() ? { text: text.trim() } : {}),
    };
    if (!saveContact(contact, unitName)) return;
    // Each is a record of its own: one that is refused takes no other with it.
    if (need.trim()) {
      const raised = { id: newId(), unitId, text: need.trim(), raisedOn: happenedOn };
      saveRecord('need.raise', raised, `诉求：${unitName}`);
    }
    if (promise.trim()) {
      const made = { id: newId(), unitId, text: promise.trim(), dueOn };
      saveRecord('promise.make', made, `承诺：${unitName}`);
    }
    if (channel === 'onsite') setSaved(true);
    else void Taro.navigateBack();
  };

  if (saved) return <NextNearby unitId={unitId} unitName={unitName} />;
  return (
    <Page>
      <View className="stack">
        <View className="title">{unitName}</View>
        <Field label="方式">
          <View className="row row--wrap">
            {CHANNELS.map(([value, title]) => (
              <Chip key={value} on={channel === value} onTap={() => setChannel(value)}>
                {title}
              </Chip>
            ))}
          </View>
        </Field>
        <Field label="结果">
          <View className="row row--wrap">
            {OUTCOMES.map(([value, title]) => (
              <Chip key={value} on={outcome === value} onTap={() => setOutcome(value)}>
                {title}
              </Chip>
            ))}
          </View>
        </Field>
        {mayMeetOwner ? (
          <Check on={metOwner} onChange={setMetOwner}>
            <Text>见到了业主</Text>
            <View className="note">见到业主的走访同时算作本季面谈</View>
          </Check>
        ) : null}
        <DayField
          label="日期"
          value={happenedOn}
          onChange={setHappenedOn}
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
          onChange={setText}
          placeholder="谈了什么"
          long
        />
        <TextField
          label="业主提出的诉求（可不填，办结前一直提示）"
          name="业主提出的诉求"
          value={need}
          max={200}
          onChange={setNeed}
        />
        <TextField
          label="答应的事（可不填，到期前提示）"
          name="答应的事"
          value={promise}
          max={200}
          onChange={setPromise}
        />
        {promise.trim() ? (
          <DayField
            label="哪天前兑现"
            value={dueOn}
            onChange={setDueOn}
            today={today}
            start={today}
            quick={[
              [3, '3 天内'],
              [7, '一周内'],
              [30, '一个月内'],
            ]}
          />
        ) : null}
        <Button look="main" onTap={save}>
          保存
        </Button>
      </View>
    </Page>
  );
}
