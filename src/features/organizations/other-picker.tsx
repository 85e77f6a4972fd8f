import { useState } from 'react';
import { View } from '@tarojs/components';
import { Chip } from '@app/ui/chip';
import { TextInput } from '@app/ui/control';
import { Field } from '@app/ui/field';
import { useQuery } from '@app/data/query';

interface Props {
  label: string;
  what: 'organization' | 'unit';
  /** Not itself. */
  except: string;
  value: { readonly id: string; readonly name: string } | null;
  onPick: (picked: { id: string; name: string } | null) => void;
}

const SHOWN = 8;

/** Another organisation, or a unit, by name: type a part of it, tap the one; tapped again it is none. */
export function OtherPicker({ label, what, except, value, onPick }: Props) {
  const [typed, setTyped] = useState('');
  const search = typed.trim() ? { query: typed.trim() } : {};
  const organizations = useQuery('organization.list', search, { wait: what !== 'organization' });
  const units = useQuery('unit.list', search, { wait: what !== 'unit' });
  const found =
    what === 'unit'
      ? (units.data?.units ?? []).map(({ unitId: id, name }) => ({ id, name }))
      : (organizations.data?.organizations ?? []);
  const shown = found.filter(({ id }) => id !== except && id !== value?.id).slice(0, SHOWN);
  return (
    <Field label={label}>
      <TextInput
        value={typed}
        placeholder="输入名称查找"
        label={label}
        onInput={(event) => setTyped(event.detail.value)}
      />
      <View className="row row--wrap person-picker">
        {value ? (
          <Chip on onTap={() => onPick(null)}>
            {value.name}
          </Chip>
        ) : null}
        {shown.map(({ id, name }) => (
          <Chip key={id} on={false} onTap={() => onPick({ id, name })}>
            {name}
          </Chip>
        ))}
      </View>
    </Field>
  );
}
