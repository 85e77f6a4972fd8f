import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { TimelineEntry } from '@core/modules/contacts/actions';
import type { Day } from '@core/shared/calendar/day';
import { showDay, showRelativeDay } from '@core/shared/calendar/display';
import { whatOf } from '@app/ui/contact-words';
import { Message } from '@app/ui/messages';
import { Tap } from '@app/ui/tap';
import { UnsentButton, WithdrawButton } from '@app/ui/withdraw-button';
import { CorrectSheet } from './correct-sheet';
import type { PendingContact } from './pending';
import { contactNow, correctionLine } from './timeline.shared';

interface Props {
  entries: readonly TimelineEntry[];
  pending: readonly PendingContact[];
  /** Contacts with a correction that is still on the phone. */
  correcting: ReadonlySet<string>;
  today: Day;
}

/** Contacts of the unit, newest first; those still on the phone stand above with their state. */
export function Timeline({ entries, pending, correcting, today }: Props) {
  const [chosen, setChosen] = useState<TimelineEntry | null>(null);
  if (entries.length + pending.length === 0) {
    return (
      <View className="card">
        <Message icon="messages-square" title="还没有联系记录">
          记下的电话、走访和面谈会按时间列在这里。
        </Message>
      </View>
    );
  }
  return (
    <View className="list">
      {pending.map(({ input, item }) => (
        <View className="timeline__entry" key={item.id}>
          <View className="row row--between">
            <Text>{whatOf({ ...input, metOwner: input.metOwner ?? false })}</Text>
            <Text className="note">{showRelativeDay(input.happenedOn, today)}</Text>
          </View>
          <View className="note">
            {item.state === 'held'
              ? `待处理：${item.reason ?? ''}`
              : item.state === 'delivered'
                ? `已送达 · 回执 ${item.receipt ?? ''}`
                : '已存本机，待送达'}
          </View>
          <UnsentButton item={item} />
        </View>
      ))}
      {entries.map((entry) => (
        <Entry
          key={entry.contactId}
          entry={entry}
          today={today}
          correcting={correcting.has(entry.contactId)}
          onCorrect={() => setChosen(entry)}
        />
      ))}
      {chosen ? (
        <CorrectSheet entry={chosen} today={today} onClose={() => setChosen(null)} />
      ) : null}
    </View>
  );
}

interface EntryProps {
  entry: TimelineEntry;
  today: Day;
  correcting: boolean;
  onCorrect: () => void;
}

function Entry({ entry, today, correcting, onCorrect }: EntryProps) {
  const voided = entry.corrections.some((c) => c.kind === 'void' && !c.withdrawn);
  const now = contactNow(entry);
  const facts = [
    (now.on === entry.on ? '' : '原记') + showDay(entry.on, today),
    entry.byName,
    entry.backfilled ? '补录' : '',
    `回执 ${entry.receipt}`,
  ];
  return (
    <View className="timeline__entry">
      <View className="row row--between">
        <Text className={voided ? 'timeline__void' : ''}>{whatOf(entry)}</Text>
        <Text className="note">{showRelativeDay(now.on, today)}</Text>
      </View>
      {entry.text ? <View>{entry.text}</View> : null}
      <View className="note">{facts.filter(Boolean).join(' · ')}</View>
      {entry.waits ? <View className="note">补录较晚，待工委确认后计入</View> : null}
      {entry.decisions.map(({ granted, reason }, i) => (
        <View className="note" key={i}>
          工委{granted ? '已确认' : '未确认'}：{reason}
        </View>
      ))}
      {entry.corrections.map((correction, i) => (
        <View className="note" key={i}>
          {correctionLine(correction, upTo(entry, i), today)}
        </View>
      ))}
      {entry.mayWithdraw ? (
        <WithdrawButton kind="backfill" itemId={entry.contactId} what={`补录：${whatOf(now)}`} />
      ) : null}
      {correcting ? <View className="note">更正已存本机，待送达</View> : null}
      {entry.mayCorrect && !correcting ? (
        <Tap
          className="timeline__correct note"
          onTap={onCorrect}
          label={`更正或作废${showDay(entry.on)}的${whatOf(entry)}`}
        >
          更正或作废
        </Tap>
      ) : null}
    </View>
  );
}

/** The contact after one of its corrections, whether it was taken back later or not. */
const upTo = (entry: TimelineEntry, i: number) =>
  contactNow({
    ...entry,
    corrections: entry.corrections
      .slice(0, i + 1)
      .map((c, at) => (at === i ? { ...c, withdrawn: false } : c)),
  });
