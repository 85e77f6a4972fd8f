import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MeetingPage, RosterPerson } from '@core/modules/meetings/contract';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { MakeUpSheet } from './make-up-sheet';

/** 补学 of those who missed it: reported by themselves or told to the secretary, who confirms. */
export function MakeUps({ page }: { page: MeetingPage }) {
  const [chosen, setChosen] = useState<RosterPerson | null>(null);
  const owing = (page.roster ?? []).filter(
    ({ makeUp, mayDecide }) => mayDecide && makeUp && !makeUp.confirmed,
  );
  if (owing.length === 0) return null;
  return (
    <View>
      <View className="section-title">补学</View>
      <View className="list">
        {owing.map((person) => (
          <View className="list-row" key={person.personId}>
            <View className="grow">
              <View>{person.name}</View>
              <View className="note">
                {person.makeUp?.doneOn
                  ? `${showDay(person.makeUp.doneOn, page.today)}已补学：${person.makeUp.content ?? ''}`
                  : `${showDay(person.makeUp?.dueOn ?? page.today, page.today)}前补学`}
              </View>
            </View>
            <Button onTap={() => setChosen(person)} label={`确认${person.name}补学`}>
              确认
            </Button>
          </View>
        ))}
      </View>
      {chosen ? (
        <MakeUpSheet
          title={`${chosen.name}的补学`}
          page={page}
          personId={chosen.personId}
          makeUp={chosen.makeUp}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </View>
  );
}
