import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { GradeRow, GradeScale } from '@core/modules/grades/contract';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { Field } from '@app/ui/field';
import { FailureLine } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { refOf, type Graded } from './graded';
import { HearingCard } from './hearing-card';

interface Props {
  row: Graded;
  scale: GradeScale;
  today: Day;
  /** Who may help it. */
  others: readonly GradeRow[];
  onClose: (done: boolean) => void;
}

/** 定级, 升级 or 降级 with a reason, 结对帮带, or both in one; the other side's words; what was found before. */
export function GradeSheet({ row, scale, today, others, onClose }: Props) {
  const helper = 'organizationId' in row ? (row.helper?.organizationId ?? '') : '';
  const [level, setLevel] = useState(row.proposal?.level ?? row.level ?? '');
  const [helperId, setHelperId] = useState(helper);
  const [reason, setReason] = useState('');
  const [on, setOn] = useState<Day>(today);
  const [document, setDocument] = useState('');
  const work = useWork();
  const [id] = useState(newId);
  const graded = level !== (row.level ?? '');
  const paired = helperId !== helper;
  const paper = document.trim();
  const save = async (): Promise<void> => {
    await call('grade.set', {
      id,
      ...refOf(row),
      on,
      reason: reason.trim(),
      ...(graded ? { scale: scale.code } : {}),
      ...(graded && level ? { level } : {}),
      ...(graded && paper ? { document: paper } : {}),
      ...(paired ? { helperId: helperId || null } : {}),
    });
    onClose(true);
  };
  return (
    <Sheet title={row.name} onClose={() => onClose(false)}>
      <ScrollView scrollY className="grades__fields">
        <View className="stack">
          {row.proposal ? <View className="banner">{row.proposal.words}</View> : null}
          <HearingCard row={row} scale={scale} today={today} onDone={() => onClose(true)} />
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
          {'organizationId' in row ? (
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
          ) : null}
          <DayField
            label="认定日期"
            value={on}
            today={today}
            end={today}
            quick={[[0, '今天']]}
            onChange={setOn}
          />
          {graded && level && !row.level ? (
            <TextField
              label="文号（早先已发文认定、现在补录的才填）"
              name="认定文号"
              value={document}
              max={60}
              onChange={setDocument}
            />
          ) : null}
          <TextField
            label="理由（会一直保留）"
            name="理由"
            value={reason}
            max={100}
            onChange={setReason}
          />
          {[...row.history].reverse().map(({ level: was, on: day, reason: why, byName }, i) => (
            <View className="note" key={i}>
              {showDay(day, today)}{' '}
              {scale.levels.find(({ code }) => code === was)?.title ?? '取消定级'}：{why}（{byName}
              ）
            </View>
          ))}
        </View>
      </ScrollView>
      <FailureLine why={work.error} />
      <Button
        look="main"
        disabled={work.busy || !reason.trim() || (!graded && !paired)}
        onTap={() => void work.doing(save)}
      >
        保存
      </Button>
    </Sheet>
  );
}
