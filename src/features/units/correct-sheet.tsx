import { useState } from 'react';
import { View } from '@tarojs/components';
import type { TimelineEntry } from '@core/modules/contacts/actions';
import type { Channel, Outcome } from '@core/modules/cadence/contract';
import type { Day } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { Field } from '@app/ui/field';
import { ReasonField } from '@app/ui/reason-field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { contactNow } from './timeline.shared';

const REASONS = ['记错了', '重复登记', '点错了'];

interface Props {
  entry: TimelineEntry;
  today: Day;
  onClose: () => void;
}

/** Corrects or voids one contact. What was recorded stays visible, with the reason. */
export function CorrectSheet({ entry, today, onClose }: Props) {
  const facts = contactNow(entry);
  const [on, setOn] = useState<Day>(facts.on);
  const [text, setText] = useState(facts.text);
  const [channel, setChannel] = useState<Channel>(facts.channel);
  const [outcome, setOutcome] = useState<Outcome>(facts.outcome);
  const [metOwner, setMetOwner] = useState(facts.metOwner);
  const [reason, setReason] = useState(REASONS[0] ?? '');
  const mayMeet = outcome === 'reached' && (channel === 'onsite' || channel === 'elsewhere');
  const met = mayMeet && metOwner;
  const changes = {
    ...(channel === facts.channel ? {} : { channel }),
    ...(outcome === facts.outcome ? {} : { outcome }),
    ...(met === facts.metOwner ? {} : { metOwner: met }),
    ...(on === facts.on ? {} : { on }),
    ...(text.trim() === facts.text ? {} : { text: text.trim() }),
  };
  const changed = Object.keys(changes).length > 0;
  const base = () => ({
    id: newId(),
    contactId: entry.contactId,
    reason: reason.trim(),
    recordedAt: Date.now(),
  });
  const correct = (): void => {
    if (saveRecord('contact.correct', { ...base(), changes }, '更正联系记录')) onClose();
  };
  const annul = (): void => {
    if (saveRecord('contact.void', base(), '作废联系记录')) onClose();
  };
  return (
    <Sheet title="更正或作废" onClose={onClose}>
      <View className="note">原记录会保留并标明更正；作废后不再计入。</View>
      <DayField
        label="哪天联系的"
        value={on}
        onChange={setOn}
        today={today}
        end={today}
        quick={[
          [0, '今天'],
          [-1, '昨天'],
        ]}
      />
      {on === facts.on ? null : (
        <View className="note">改到的这一天按今天补录判定，较晚的待工委确认后计入。</View>
      )}
      <Field label="方式">
        <View className="row row--wrap">
          {(
            [
              ['phone', '电话'],
              ['online', '线上'],
              ['onsite', '上门'],
              ['elsewhere', '其他地点'],
            ] as const
          ).map(([value, title]) => (
            <Chip key={value} on={channel === value} onTap={() => setChannel(value)}>
              {title}
            </Chip>
          ))}
        </View>
      </Field>
      <Field label="结果">
        <View className="row row--wrap">
          <Chip on={outcome === 'reached'} onTap={() => setOutcome('reached')}>
            联系上了
          </Chip>
          <Chip on={outcome === 'notReached'} onTap={() => setOutcome('notReached')}>
            没联系上
          </Chip>
          {mayMeet ? (
            <Chip on={metOwner} onTap={() => setMetOwner(!metOwner)}>
              见到业主
            </Chip>
          ) : null}
        </View>
      </Field>
      <TextField label="备注" value={text} max={1000} onChange={setText} long />
      <ReasonField
        label="原因"
        name="原因"
        usual={REASONS}
        value={reason}
        max={100}
        onChange={setReason}
      />
      <Button look="main" onTap={correct} disabled={!changed || !reason.trim()}>
        保存更正
      </Button>
      <Button onTap={annul} disabled={!reason.trim()}>
        作废这条记录
      </Button>
    </Sheet>
  );
}
