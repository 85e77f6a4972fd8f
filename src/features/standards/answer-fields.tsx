import { View } from '@tarojs/components';
import { answerTitles, type AnswerValue } from '@core/modules/standards/labels';
import { namesOf } from '@core/shared/names-of';
import { Tap } from '@app/ui/tap';
import { TextField } from '@app/ui/text-field';
import type { Answers, Item } from './use-answers';

/** One item, one tap; words where they are asked for, never a picture. */
export function AnswerFields({ item, answers }: { item: Item; answers: Answers }) {
  const code = item.item;
  const answer = answers.of(code);
  const choices = namesOf(answerTitles).filter((v) => v !== 'notApplicable' || item.mayNotApply);
  const tap = (value: AnswerValue): void =>
    answers.set(code, answer?.value === value ? null : { ...answer, value });
  return (
    <View className="stack practice__answer">
      <View className="row row--wrap">
        {choices.map((value) => (
          <Tap
            key={value}
            className={answer?.value === value ? 'chip chip--on' : 'chip'}
            pressed={answer?.value === value}
            label={`${item.title}：${answerTitles[value]}`}
            onTap={() => tap(value)}
          >
            {answerTitles[value]}
          </Tap>
        ))}
      </View>
      {answer && answer.value !== 'yes' ? (
        <TextField
          label={answer.value === 'no' ? '差在哪里（可不填）' : '不适用的理由'}
          name={`${item.title}的说明`}
          value={answer.words ?? ''}
          max={200}
          error={answers.whyNot(code)}
          onChange={(words) => answers.set(code, { ...answer, words })}
        />
      ) : null}
      {answer?.value === 'yes' && item.points ? (
        <TextField
          label={`得分（满分 ${item.points.of}，不填为满分）`}
          name={`${item.title}的得分`}
          value={answer.points ?? ''}
          max={3}
          error={answers.whyNot(code)}
          onChange={(points) => answers.set(code, { ...answer, points })}
        />
      ) : null}
    </View>
  );
}
