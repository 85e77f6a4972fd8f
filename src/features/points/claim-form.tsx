import { View } from '@tarojs/components';
import type { Indicator } from '@core/modules/points/rules.contract';
import { addDays, dayOfInstant, type Day } from '@core/shared/calendar/day';
import { showAmount } from '@core/modules/points/amounts';
import { showWorth } from '@core/modules/points/explain';
import { meetsMeasure } from '@core/modules/points/measure';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { TextInput } from '@app/ui/control';
import { DraftLine } from '@app/ui/draft-line';
import { Field } from '@app/ui/field';
import { TextField } from '@app/ui/text-field';
import { serverNow } from '@app/data/cloud-client/call';
import { useDraft } from '@app/data/draft';
import { goBack, useAsked } from '@app/data/routes';
import { useSubmission } from '@app/data/submission';
import { saveClaim } from './save-claim';
import { howEvidenced, indicatorIn, subjectOf } from './scale';
import { scaleOf, usePoints } from './use-points';
import type { Standing } from './standing';
import './points.scss';

const RECENT = [
  [0, '今天'],
  [-1, '昨天'],
  [-2, '前天'],
] as const;

/** 申报: which deed, which day, a sentence; evidence may be left out. */
export function ClaimForm() {
  const params = useAsked('claim');
  const subject = subjectOf(params);
  const query = usePoints(subject);
  return (
    <AnswerPage query={query}>
      {(data) => <Form standing={data} self={!subject} first={params.indicator ?? ''} />}
    </AnswerPage>
  );
}

/** What is typed: kept on the phone until it is saved. */
interface Typed {
  readonly aspect: string;
  readonly code: string;
  readonly on: Day;
  readonly text: string;
  readonly evidence: string;
  readonly size: string;
}

function Form({ standing, self, first }: { standing: Standing; self: boolean; first: string }) {
  const scale = scaleOf(standing);
  const today = dayOfInstant(serverNow());
  const start = scale && indicatorIn(scale, first);
  const draft = useDraft<Typed>(`claim/${self ? 'self' : standing.subject.id}/${first}`, {
    aspect: start?.aspect ?? '',
    code: start?.code ?? '',
    on: today,
    text: '',
    evidence: '',
    size: '',
  });
  const { aspect, code, on, text, evidence, size } = draft.value;
  const { submit } = useSubmission(() => {
    draft.clear();
    goBack();
  });
  if (!scale) return null;
  // What only those who tend the subject may write down is offered to them alone.
  const offered = scale.indicators.filter(
    (one) =>
      one.evidence.by === 'claim' &&
      (one.kind === 'award' || (one.kind === 'deduction' && standing.mayReverse)),
  );
  const aspects = scale.aspects.filter((a) => offered.some((one) => one.aspect === a.code));
  const chosenAspect = aspect || (aspects[0]?.code ?? '');
  const indicator = offered.find((one) => one.code === code);
  const measured = size.trim() ? Number(size) : undefined;
  const ready = indicator && text.trim() && meetsMeasure(indicator, measured);
  const save = (id: string): boolean =>
    indicator !== undefined &&
    saveClaim(
      id,
      { indicator, on, text: text.trim(), evidence: evidence.trim(), measured },
      standing.subject,
      self,
    );
  return (
    <View className="stack">
      <DraftLine draft={draft} />
      {self ? null : <View className="title">为{standing.subject.name}申报</View>}
      <Field label="方面">
        <View className="row row--wrap">
          {aspects.map((one) => (
            <Chip
              key={one.code}
              on={chosenAspect === one.code}
              onTap={() => {
                draft.change({ aspect: one.code, code: '' });
              }}
            >
              {one.title}
            </Chip>
          ))}
        </View>
      </Field>
      <Field label="做了什么">
        <View className="stack">
          {offered
            .filter((one) => one.aspect === chosenAspect)
            .map((one) => (
              <Chip
                key={one.code}
                on={code === one.code}
                onTap={() => draft.change({ code: one.code })}
              >
                {one.title}
              </Chip>
            ))}
        </View>
      </Field>
      {indicator ? <Explained indicator={indicator} /> : null}
      <DayField
        label="日期"
        value={on}
        onChange={(day) => draft.change({ on: day })}
        today={today}
        quick={RECENT}
        start={addDays(today, -366)}
        end={today}
      />
      {indicator?.measure ? (
        <Field
          label={`${indicator.measure.title}（${indicator.measure.unit}，不小于 ${showAmount(indicator.measure.atLeast)}）`}
        >
          <TextInput
            type="digit"
            value={size}
            label={indicator.measure.title}
            onInput={(event) => draft.change({ size: event.detail.value })}
          />
        </Field>
      ) : null}
      <TextField
        label="情况"
        value={text}
        max={200}
        onChange={(words) => draft.change({ text: words })}
        placeholder="什么时间、什么事"
        long
      />
      <TextField
        label="凭证（可不填）"
        name="凭证"
        value={evidence}
        max={100}
        onChange={(words) => draft.change({ evidence: words })}
        placeholder="文件名称、证书编号、见证人"
      />
      <Button look="main" onTap={() => submit(save)} disabled={!ready}>
        提交申报
      </Button>
    </View>
  );
}

function Explained({ indicator }: { indicator: Indicator }) {
  return (
    <View className="note">
      <View>{showWorth(indicator)}</View>
      <View>{howEvidenced(indicator)}</View>
    </View>
  );
}
