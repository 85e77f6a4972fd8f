import { useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { Picker, Text, View } from '@tarojs/components';
import type { Channel, Outcome } from '@core/contracts/cadence';
import { addDays, dayOfInstant } from '@core/domain/calendar/day';
import { showDay } from '@core/domain/calendar/display';
import { Button } from '@app/components/button';
import { Check } from '@app/components/check';
import { Chip } from '@app/components/chip';
import { TextArea } from '@app/components/control';
import { Field } from '@app/components/field';
import { Page } from '@app/components/page';
import { serverNow } from '@app/lib/cloud-client/call';
import { saveContact } from '@app/lib/contact-draft';

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
/** Days that are one tap away; earlier ones are in the picker. */
const QUICK_DAYS = [0, -1, -2] as const;

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
  const mayMeetOwner = outcome === 'reached' && (channel === 'onsite' || channel === 'elsewhere');

  const isQuick = QUICK_DAYS.some((away) => addDays(today, away) === happenedOn);

  const save = (): void => {
    const contact = {
      unitId,
      channel,
      outcome,
      metOwner: mayMeetOwner && metOwner,
      happenedOn,
      ...(text.trim() ? { text: text.trim() } : {}),
    };
    if (saveContact(contact, unitName)) void Taro.navigateBack();
  };

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
        <Field label="日期">
          <View className="row row--wrap">
            {QUICK_DAYS.map((away) => {
              const day = addDays(today, away);
              return (
                <Chip key={away} on={happenedOn === day} onTap={() => setHappenedOn(day)}>
                  {['今天', '昨天', '前天'][-away]}
                </Chip>
              );
            })}
            <Picker
              mode="date"
              value={happenedOn}
              start={addDays(today, -366)}
              end={today}
              onChange={(event) => setHappenedOn(event.detail.value)}
            >
              <View className={isQuick ? 'chip' : 'chip chip--on'}>
                {isQuick ? '其他日期' : showDay(happenedOn, today)}
              </View>
            </Picker>
          </View>
        </Field>
        <Field label="备注（可不填）">
          <TextArea
            value={text}
            maxlength={1000}
            placeholder="谈了什么、答应了什么"
            label="备注"
            onInput={(event) => setText(event.detail.value)}
          />
        </Field>
        <Button look="main" onTap={save}>
          保存
        </Button>
      </View>
    </Page>
  );
}
