import { Text, View } from '@tarojs/components';
import type { ProcessStep } from '@core/modules/processes/pages.contract';
import { officeTitles } from '@core/modules/standards/labels';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import type { Doing } from './doing';

const ICONS: Readonly<Record<ProcessStep['state'], string>> = {
  done: 'circle-check',
  open: 'circle-alert',
  waiting: 'clock',
  ended: 'circle-off',
};

const MAKES = { pair: '去建立结对联系', pledge: '去登记承诺', means: '去办理经费' } as const;

interface Props {
  at: number;
  step: ProcessStep;
  today: Day;
  mayContest: boolean;
  onDo: (doing: Doing) => void;
  /** Opens the page on which what fills the step is made. */
  onMake: (makes: NonNullable<ProcessStep['makes']>) => void;
}

/** A step: done when and by whom, or from when, until when, and what it waits for. */
export function StepRow({ at, step, today, mayContest, onDo, onMake }: Props) {
  const { title, state, by, optional, ours, mayTake, makes } = step;
  const marks = [optional ? '可不办' : '', ours ? '自拟' : ''].filter(Boolean).join(' · ');
  return (
    <View className={`process__step process__step--${state}`}>
      <View className="row">
        <Icon name={ICONS[state]} small />
        <Text className="grow">
          {at}. {title}
        </Text>
        {marks ? <Text className="note">{marks}</Text> : null}
      </View>
      {linesOf(step, today).map((line) => (
        <View className="note process__line" key={line}>
          {line}
        </View>
      ))}
      {step.taken
        .filter(({ voided }) => !voided)
        .map((one) => (
          <Taken key={one.entryId} {...{ one, step, today, mayContest, onDo }} />
        ))}
      {makes ? (
        <View className="process__take">
          <Button look="main" onTap={() => onMake(makes)} label={`${MAKES[makes.what]}：${title}`}>
            {MAKES[makes.what]}
          </Button>
        </View>
      ) : null}
      {mayTake ? (
        <View className="process__take">
          <Button
            look={state === 'open' && !optional && !makes ? 'main' : 'plain'}
            onTap={() => onDo({ kind: 'record', step })}
            label={`登记：${title}`}
          >
            登记
          </Button>
        </View>
      ) : state === 'open' && !makes ? (
        <View className="note process__line">
          由{by.map((one) => officeTitles[one]).join('、')}办理
        </View>
      ) : null}
    </View>
  );
}

/** What is said of a step below its title, a line each. */
function linesOf(step: ProcessStep, today: Day): string[] {
  const { state, doneOn, times, fromRecord, late, earliest, latest, most, overdue } = step;
  const day = (on: Day): string => showDay(on, today);
  const done = [
    doneOn ? `${day(doneOn)}完成` : '',
    fromRecord ? '由记录认定，不用填' : '',
    times > 1 ? `共 ${times} 次` : '',
    late ? '晚于规定期限' : '',
  ];
  if (state === 'done') return [done.filter(Boolean).join(' · ')].filter(Boolean);
  return [
    state === 'waiting' ? (step.why ?? '') : '',
    earliest && earliest > today ? `最早 ${day(earliest)}` : '',
    latest ? `${day(latest)}前办理${most ? `，说明原因最迟 ${day(most)}` : ''}` : '',
    overdue ? '已过期' : '',
    step.hindered && step.hindered.words !== step.why ? step.hindered.words : '',
  ].filter(Boolean);
}

type TakenProps = Pick<Props, 'step' | 'today' | 'mayContest' | 'onDo'> & {
  one: ProcessStep['taken'][number];
};

/** One entry of a step: what was put on record, and the ways to put it right. */
function Taken({ one, step, today, mayContest, onDo }: TakenProps) {
  const { entryId, on, byName, office, fields, vote, outcome, lateReason, mayCorrect } = one;
  const title = step.title;
  return (
    <View className="process__taken">
      <View className="note">
        {showDay(on, today)} {byName}（{officeTitles[office]}）{one.corrected ? ' · 已更正' : ''}
      </View>
      {fields.map((field) => (
        <View key={field.code}>
          {field.title}：{field.value}
        </View>
      ))}
      {vote ? <View>{vote.explanation}</View> : null}
      {outcome ? <View>{outcome}</View> : null}
      {lateReason ? <View className="note">晚办的原因：{lateReason}</View> : null}
      {mayCorrect || mayContest ? (
        <View className="row process__ways">
          {mayCorrect ? (
            <>
              <Tap
                className="process__way"
                label={`更正：${title}`}
                onTap={() => onDo({ kind: 'correct', step, entryId })}
              >
                更正
              </Tap>
              <Tap
                className="process__way"
                label={`撤销：${title}`}
                onTap={() => onDo({ kind: 'void', entryId, title })}
              >
                撤销
              </Tap>
            </>
          ) : null}
          {mayContest ? (
            <Tap
              className="process__way"
              label={`异议：${title}`}
              onTap={() => onDo({ kind: 'contest', entryId, title })}
            >
              异议
            </Tap>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}
