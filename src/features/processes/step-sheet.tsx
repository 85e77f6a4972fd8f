import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { ProcessPage, ProcessStep } from '@core/modules/processes/pages.contract';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DoneOnField } from '@app/ui/done-on-field';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { BallotFields } from './ballot-fields';
import { RecordField } from './record-field';
import { useStepForm } from './step-form';

interface Props {
  page: ProcessPage;
  step: ProcessStep;
  /** The entry that is put right; a new one when absent. */
  entryId?: string;
  onClose: () => void;
}

/** One step put on record: its day, what the rule asks for, the ballots as counts, and how it came out. */
export function StepSheet({ page, step, entryId, onClose }: Props) {
  const { run, today } = page;
  const form = useStepForm(step);
  const [on, setOn] = useState<Day>(
    (entryId && step.taken.find((one) => one.entryId === entryId)?.on) || today,
  );
  const [reason, setReason] = useState('');
  const isLate = step.latest !== undefined && on > step.latest;
  const ready =
    form.ready &&
    (!entryId || reason.trim() !== '') &&
    (!isLate || !step.most || form.typed.lateReason.trim() !== '');
  const save = (): void => {
    const record = form.onRecord();
    const title = `${step.title}：${run.subject.name}`;
    const saved = entryId
      ? saveRecord(
          'process.correct',
          {
            ...acting(today),
            runId: run.runId,
            entryId,
            takenOn: on,
            reason: reason.trim(),
            ...record,
          },
          `更正${title}`,
        )
      : saveRecord(
          'process.record',
          { ...acting(on), runId: run.runId, step: step.step, ...record },
          title,
        );
    if (saved) onClose();
  };
  return (
    <Sheet title={entryId ? `更正：${step.title}` : step.title} onClose={onClose}>
      <ScrollView scrollY className="process__fields">
        <View className="stack">
          {step.enough ? <View className="note">{step.enough}</View> : null}
          <DoneOnField
            label="办理的日期"
            value={on}
            today={today}
            start={step.earliest}
            onChange={setOn}
          />
          {step.fields.map((field) => (
            <RecordField key={field.code} field={field} form={form} today={today} />
          ))}
          {step.vote ? <BallotFields vote={step.vote} form={form} /> : null}
          {step.outcomes.length > 0 ? (
            <Field label="结果">
              <View className="row row--wrap">
                {step.outcomes.map(({ code, title }) => (
                  <Chip
                    key={code}
                    on={form.typed.outcome === code}
                    onTap={() => form.change({ outcome: code })}
                  >
                    {title}
                  </Chip>
                ))}
              </View>
            </Field>
          ) : null}
          {form.outcome?.months ? (
            <TextField
              label={`延长几个月（${form.outcome.months.from} 到 ${form.outcome.months.to} 个月）`}
              name="延长的月数"
              value={form.typed.months}
              max={2}
              onChange={(months) => form.change({ months })}
            />
          ) : null}
          {isLate && step.latest ? (
            <TextField
              label={`晚于 ${showDay(step.latest, today)}的原因`}
              name="晚办的原因"
              value={form.typed.lateReason}
              max={100}
              onChange={(lateReason) => form.change({ lateReason })}
            />
          ) : null}
          {entryId ? (
            <TextField label="更正的原因" value={reason} max={100} onChange={setReason} />
          ) : null}
          {step.follows.map((words) => (
            <View className="note" key={words}>
              登记后{words}
            </View>
          ))}
        </View>
      </ScrollView>
      <Button look="main" onTap={save} disabled={!ready}>
        保存
      </Button>
    </Sheet>
  );
}
