import { useState } from 'react';
import { View } from '@tarojs/components';
import type { GradeRow, GradeScale } from '@core/modules/grades/contract';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { tell } from '@app/phone/tell';

interface Props {
  row: GradeRow;
  scale: GradeScale;
  today: string;
  /** Who may help it. */
  others: readonly GradeRow[];
  onClose: (done: boolean) => void;
}

/** 定级, 升级 or 降级 with a reason; 结对帮带; and what was found before. */
export function GradeSheet({ row, scale, today, others, onClose }: Props) {
  const [level, setLevel] = useState(row.level ?? '');
  const [helperId, setHelperId] = useState(row.helper?.organizationId ?? '');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const graded = level !== (row.level ?? '');
  const paired = helperId !== (row.helper?.organizationId ?? '');
  const save = async (): Promise<void> => {
    setBusy(true);
    const { organizationId } = row;
    try {
      if (graded) {
        const found = { id: newId(), organizationId, scale: scale.code, on: today, reason };
        await call('grade.set', { ...found, ...(level ? { level } : {}) });
      }
      if (paired) {
        await call('grade.pair', {
          id: newId(),
          organizationId,
          reason,
          ...(helperId ? { helperId } : {}),
        });
      }
      onClose(true);
    } catch (error) {
      tell(error);
      setBusy(false);
    }
  };
  return (
    <Sheet title={row.name} onClose={() => onClose(false)}>
      <Field label={scale.title}>
        <View className="row row--wrap">
          {scale.levels.map(({ code, title }) => (
            <Chip key={code} on={level === code} onTap={() => setLevel(code)}>
              {title}
            </Chip>
          ))}
          <Chip on={level === ''} onTap={() => setLevel('')}>
            未定级
          </Chip>
        </View>
      </Field>
      <Field label="结对帮带（由谁帮）">
        <View className="row row--wrap">
          <Chip on={helperId === ''} onTap={() => setHelperId('')}>
            没有
          </Chip>
          {others.slice(0, 12).map(({ organizationId, name }) => (
            <Chip
              key={organizationId}
              on={helperId === organizationId}
              onTap={() => setHelperId(organizationId)}
            >
              {name}
            </Chip>
          ))}
        </View>
      </Field>
      <TextField
        label="理由（会一直保留）"
        name="理由"
        value={reason}
        max={100}
        onChange={setReason}
      />
      {[...row.history].reverse().map(({ level: was, on, reason: why, byName }, i) => (
        <View className="note" key={i}>
          {showDay(on, today)} {scale.levels.find(({ code }) => code === was)?.title ?? '取消定级'}
          ：{why}（{byName}）
        </View>
      ))}
      <Button
        look="main"
        disabled={busy || !reason.trim() || (!graded && !paired)}
        onTap={() => void save()}
      >
        保存
      </Button>
    </Sheet>
  );
}
