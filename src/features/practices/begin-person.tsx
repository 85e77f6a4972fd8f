import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Day } from '@core/shared/calendar/day';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { DoneOnField } from '@app/ui/done-on-field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

interface Props {
  process: string;
  title: string;
  organization: { readonly id: string; readonly name: string };
  today: Day;
  onClose: () => void;
}

/** A process about a person begins with a name and a day, and nothing more of them. */
export function BeginPerson({ process, title, organization, today, onClose }: Props) {
  const [name, setName] = useState('');
  const [on, setOn] = useState<Day>(today);
  const begin = (): void => {
    const input = {
      ...acting(on),
      process,
      subject: { kind: 'person' as const, organizationId: organization.id, name: name.trim() },
    };
    if (saveRecord('process.begin', input, `开始${title}`)) onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="note">
        只记姓名、阶段和日期，由{organization.name}和所在镇街查看，结束 12 个月后清除。
      </View>
      <TextField label="姓名" value={name} max={20} onChange={setName} />
      <DoneOnField label="哪天提出的" value={on} today={today} onChange={setOn} />
      <Button look="main" onTap={begin} disabled={name.trim() === ''}>
        开始
      </Button>
    </Sheet>
  );
}
