import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Role } from '@core/modules/people/labels';
import { useQuery } from '@app/data/query';
import { Chip } from './chip';
import { TextInput } from './control';
import { Field } from './field';

export interface PickedPerson {
  readonly personId: string;
  readonly name: string;
}

interface Props {
  label: string;
  /** Whose names are offered. */
  role?: Role;
  value: PickedPerson | null;
  onPick: (person: PickedPerson) => void;
}

/** A person by name, an instructor unless said: type a part of it, tap the one. */
export function PersonPicker({ label, role = 'instructor', value, onPick }: Props) {
  const [typed, setTyped] = useState('');
  const query = useQuery('person.list', {
    role,
    ...(typed.trim() ? { query: typed.trim() } : {}),
  });
  const people = query.data?.people ?? [];
  return (
    <Field label={label}>
      <TextInput
        value={typed}
        placeholder={value ? value.name : '输入姓名查找'}
        label={label}
        onInput={(event) => setTyped(event.detail.value)}
      />
      <View className="row row--wrap person-picker">
        {value && !people.some((p) => p.personId === value.personId) ? (
          <Chip on onTap={() => onPick(value)}>
            {value.name}
          </Chip>
        ) : null}
        {people.slice(0, 12).map(({ personId, name }) => (
          <Chip
            key={personId}
            on={value?.personId === personId}
            onTap={() => onPick({ personId, name })}
          >
            {name}
          </Chip>
        ))}
      </View>
    </Field>
  );
}
