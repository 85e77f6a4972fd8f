import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { RosterPerson } from '@core/modules/meetings/contract';
import { absenceTitles, attendanceTitles } from '@core/modules/meetings/labels';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { Tap } from '@app/ui/tap';
import { StateTag } from './state-tag';

type Said = Pick<RosterPerson, 'state' | 'reason'>;

interface Props {
  rows: readonly RosterPerson[];
  /** Absent, the list is only read. */
  onPick?: (personId: string, said: Said) => void;
  onRemove?: (personId: string) => void;
  /** Before the day nobody has come yet: only what is known is said. */
  expected?: boolean;
}

const CHOICES: readonly (readonly [word: string, said: Said])[] = [
  ['到会', { state: 'present' }],
  ...Object.values(absenceTitles).map((reason): readonly [string, Said] => [
    reason === '其他' ? '请假（其他）' : reason,
    { state: 'onLeave', reason: reason === '其他' ? '请假' : reason },
  ]),
  ['缺席', { state: 'absent' }],
  ['免计（退休、长期外出）', { state: 'excused' }],
];

/** The people of a roster; a tap on a name opens the choices, a second one chooses. */
export function RosterList({ rows, onPick, onRemove, expected = false }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const person = rows.find((r) => r.personId === chosen);
  return (
    <View>
      <View className="list">
        {rows.map((row) =>
          onPick ? (
            <Tap
              key={row.personId}
              className="list-row party-day__person"
              onTap={() => setChosen(row.personId)}
              label={`${row.name}，${attendanceTitles[row.state]}`}
            >
              <Person row={row} />
            </Tap>
          ) : (
            <View key={row.personId} className="list-row party-day__person">
              <Person row={row} quiet={expected && row.state === 'present'} />
            </View>
          ),
        )}
      </View>
      {person && onPick ? (
        <Sheet title={person.name} onClose={() => setChosen(null)}>
          {person.visitorOf ? (
            <Button
              onTap={() => {
                onRemove?.(person.personId);
                setChosen(null);
              }}
            >
              从名单中去掉
            </Button>
          ) : (
            <View className="party-day__choices">
              {CHOICES.map(([word, said]) => (
                <Button
                  key={word}
                  onTap={() => {
                    onPick(person.personId, said);
                    setChosen(null);
                  }}
                >
                  {word}
                </Button>
              ))}
            </View>
          )}
        </Sheet>
      ) : null}
    </View>
  );
}

function Person({ row, quiet = false }: { row: RosterPerson; quiet?: boolean }) {
  const notes = [
    row.visitorOf ?? '',
    row.signedIn ? '已签到' : '',
    row.elsewhere ? '本月在其他支部参加' : '',
    row.absence?.state === 'waiting' ? '请假待批' : '',
    row.makeUp ? (row.makeUp.confirmed ? '已补学' : '待补学') : '',
  ].filter(Boolean);
  return (
    <>
      <View className="grow">
        <Text>{row.name}</Text>
        {notes.length > 0 ? <Text className="note"> {notes.join(' · ')}</Text> : null}
      </View>
      {quiet ? null : <StateTag state={row.state} reason={row.reason} />}
    </>
  );
}
