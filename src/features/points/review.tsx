import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { addDays, toDayNumber, type Day } from '@core/shared/calendar/day';
import { showDay, showPeriod } from '@core/shared/calendar/display';
import { showChange } from '@core/modules/points/amounts';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Tap } from '@app/ui/tap';
import { newId } from '@app/data/ids';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { underWay } from '@app/data/outbox/under-way';
import { saveRecord } from '@app/data/save';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { TextSheet } from './text-sheet';
import './points.scss';

type Unit = 'month' | 'quarter';
const UNITS: readonly [Unit, string][] = [
  ['month', '月评价'],
  ['quarter', '季评议'],
];

/** 一月一评价, 一季一评议: the records' list by name, signed as it stands or with a remark on some. */
export function Review() {
  const { organizationId = '' } = useAsked('review');
  const [unit, setUnit] = useState<Unit>('month');
  const [on, setOn] = useState<Day | null>(null);
  const [remarks, setRemarks] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<{ personId: string; name: string } | null>(null);
  const query = useQuery(
    'review.open',
    { organizationId, unit, ...(on ? { on } : {}) },
    { snapshot: true },
  );
  const outbox = useOutbox();
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {({ period, today, people, signed, organizationName, maySign }) => {
        const pending =
          underWay(
            outbox,
            'review.sign',
            (input) =>
              input.organizationId === organizationId &&
              input.unit === unit &&
              input.on >= period.first &&
              input.on <= period.last,
          ).length > 0;
        const running = period.last >= today;
        const choose = (next: Unit, day: Day | null): void => {
          setUnit(next);
          setOn(day);
          setRemarks({});
        };
        const sign = (): void => {
          const input = {
            id: newId(),
            organizationId,
            unit,
            on: period.first,
            remarks: Object.entries(remarks).map(([personId, text]) => ({ personId, text })),
          };
          saveRecord('review.sign', input, unit === 'month' ? '签月评价' : '签季评议');
        };
        const title = showPeriod({
          ...period,
          first: toDayNumber(period.first),
          last: toDayNumber(period.last),
        });
        return (
          <>
            <View className="row row--wrap points__chips">
              {UNITS.map(([value, word]) => (
                <Chip key={value} on={unit === value} onTap={() => choose(value, null)}>
                  {word}
                </Chip>
              ))}
              <Chip
                on={false}
                onTap={() => choose(unit, running ? addDays(period.first, -1) : null)}
              >
                {running ? '看上一期' : '回到本期'}
              </Chip>
            </View>
            <View className="title">
              {organizationName} · {title}
            </View>
            <View className="note">
              {signed
                ? `${signed.byName}签于 ${showDay(signed.on, today)}，回执 ${signed.receipt}`
                : '默认按记录；个别有情况的，点姓名加说明。'}
            </View>
            <View className="list points__entries">
              {people.map((person) => (
                <PersonRow
                  key={person.personId}
                  person={{ ...person, remark: person.remark ?? remarks[person.personId] }}
                  onTap={maySign ? () => setChosen(person) : null}
                />
              ))}
            </View>
            {pending ? <View className="note">签字已存本机，待送达</View> : null}
            {maySign && !pending ? (
              <View className="bottom-action">
                {running ? (
                  <View className="note">本期还没有结束，签字后按签字当天的记录留存。</View>
                ) : null}
                <Button look="main" onTap={sign}>
                  按记录签字
                </Button>
              </View>
            ) : null}
            {chosen ? (
              <TextSheet
                title={chosen.name}
                label="说明"
                max={100}
                action="记下"
                onClose={() => setChosen(null)}
                onSend={(text) => {
                  setRemarks({ ...remarks, [chosen.personId]: text });
                  return true;
                }}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

interface RowProps {
  person: { name: string; points: number; entries: number; remark?: string | undefined };
  onTap: (() => void) | null;
}

function PersonRow({ person: { name, points, entries, remark }, onTap }: RowProps) {
  const inside = (
    <>
      <View className="grow">
        <View>{name}</View>
        <View className="note">
          {entries > 0 ? `${entries} 笔记录` : '本期没有记录'}
          {remark ? ` · ${remark}` : ''}
        </View>
      </View>
      <Text>{showChange(points)} 分</Text>
    </>
  );
  return onTap ? (
    <Tap className="list-row" onTap={onTap}>
      {inside}
    </Tap>
  ) : (
    <View className="list-row">{inside}</View>
  );
}
