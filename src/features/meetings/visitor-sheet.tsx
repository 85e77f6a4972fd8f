import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { call } from '@app/data/cloud-client/call';
import { useWork } from '@app/data/use-work';

export type Visitor = ActionOutput<'visitor.find'>['people'][number];

interface Props {
  meetingId: string;
  onClose: () => void;
  onAdd: (visitor: Visitor) => void;
}

/** A member of another branch who attends here, by the whole name. */
export function VisitorSheet({ meetingId, onClose, onAdd }: Props) {
  const [name, setName] = useState('');
  const [found, setFound] = useState<readonly Visitor[] | null>(null);
  const { busy, error, doing } = useWork();
  const find = (): void =>
    void doing(async () => {
      const { people } = await call('visitor.find', { meetingId, name: name.trim() });
      setFound(people);
    });
  return (
    <Sheet title="其他支部的党员" onClose={onClose}>
      <TextField
        label="姓名（须完整）"
        name="姓名"
        value={name}
        max={20}
        onChange={setName}
        error={error}
      />
      <Button onTap={find} disabled={busy || !name.trim()}>
        查找
      </Button>
      {found?.length === 0 ? <View className="note">名册上没有其他支部的同名党员。</View> : null}
      {found && found.length > 0 ? (
        <List>
          {found.map((person) => (
            <ListRow
              key={person.personId}
              icon="plus"
              title={person.name}
              note={person.organizationName}
              onTap={() => onAdd(person)}
            />
          ))}
        </List>
      ) : null}
    </Sheet>
  );
}
