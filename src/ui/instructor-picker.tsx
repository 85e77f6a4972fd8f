import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { useAfter } from '@app/data/use-after';
import { useQuery } from '@app/data/query';
import { useTyped } from '@app/phone/use-typed';
import { Button } from './button';
import { TextInput } from './control';
import { ListRow } from './list';
import { Waiting } from './messages';
import { Pager } from './pager';

export type Instructor = ActionOutput<'instructor.list'>['people'][number];

interface Props {
  townId: string;
  onPick: (person: Instructor) => void;
}

/** Instructors of the town first, by name, with how many units each has; others by search or below. */
export function InstructorPicker({ townId, onPick }: Props) {
  const { typed, query, setTyped } = useTyped();
  const [elsewhere, setElsewhere] = useState(false);
  const [after, setAfter] = useAfter(`${query}/${String(elsewhere)}`);
  const list = useQuery('instructor.list', {
    townId,
    ...(query ? { query } : elsewhere ? { elsewhere } : {}),
    ...(after ? { after } : {}),
  });
  const people = list.data?.people ?? [];
  return (
    <View className="stack">
      <TextInput
        value={typed}
        placeholder="姓名或拼音首字母"
        confirmType="search"
        label="查找指导员"
        onInput={(event) => setTyped(event.detail.value)}
      />
      {!list.data || list.loading ? (
        <Waiting {...list} />
      ) : (
        <View className="list">
          {people.map((person) => (
            <ListRow
              key={person.personId}
              title={person.name}
              note={noteOf(person)}
              value={`现有 ${person.units} 家`}
              onTap={() => onPick(person)}
            />
          ))}
          {people.length === 0 ? (
            <View className="list-row note">{nobody(query, elsewhere)}</View>
          ) : null}
        </View>
      )}
      <Pager next={list.data?.next} after={after} onGo={setAfter} />
      {query ? null : (
        <Button look="quiet" onTap={() => setElsewhere(!elsewhere)}>
          {elsewhere ? '看本镇街的指导员' : '看其他指导员'}
        </Button>
      )}
    </View>
  );
}

const noteOf = ({ dispatchedBy, ofTown }: Instructor): string | undefined =>
  [dispatchedBy, ofTown ? '' : '不在本镇街'].filter(Boolean).join(' · ') || undefined;

function nobody(query: string, elsewhere: boolean): string {
  if (query) return `没有叫“${query}”的指导员。`;
  return elsewhere ? '没有其他指导员。' : '本镇街还没有指导员，可以从其他指导员里选。';
}
