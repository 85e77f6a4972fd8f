import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ImportStatus } from '@core/modules/roster/actions';
import type { RosterQuestion } from '@core/modules/roster/contract';
import { mappingOfChoices } from '@core/modules/roster/mapping-of-choices';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import type { ImportControl } from './use-import';

type Choice = RosterQuestion['choices'][number];

/** Everything that is asked; what must be answered first goes before what is offered. */
export function openQuestions({ recognition, report }: ImportStatus): RosterQuestion[] {
  const all = [...recognition.questions, ...report.questions];
  return [...all.filter(({ optional }) => !optional), ...all.filter(({ optional }) => optional)];
}

/** What the check was not sure of, as questions with the likely answers; the first is the best guess. */
export function MappingForm({ status, control }: { status: ImportStatus; control: ImportControl }) {
  const questions = openQuestions(status);
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  // What must be answered begins at its best guess; an offer is taken only by hand.
  const choiceOf = (question: RosterQuestion): Choice | undefined =>
    chosen[question.text] ?? (question.optional ? undefined : question.choices[0]);
  const answered = questions.flatMap((question) => {
    const choice = choiceOf(question);
    return choice ? [{ question, choice }] : [];
  });
  const complete = questions.every((question) => question.optional || choiceOf(question));
  const answer = (): Promise<void> =>
    control.answer(mappingOfChoices(status.recognition.sheets, answered, status.mapping));
  return (
    <View className="card stack">
      <View className="title">请确认</View>
      {questions.map((question) => (
        <View key={question.sheet + question.text}>
          <View>{question.text}</View>
          {question.optional ? <View className="note">可以不答，其余照常写入。</View> : null}
          <View className="row row--wrap">
            {question.choices.map((choice) => (
              <Chip
                key={choice.label}
                on={choiceOf(question) === choice}
                onTap={() => setChosen({ ...chosen, [question.text]: choice })}
              >
                {choice.label}
              </Chip>
            ))}
          </View>
        </View>
      ))}
      <Button
        look="main"
        disabled={!complete || answered.length === 0 || control.busy}
        onTap={() => void answer()}
      >
        按此重新检查
      </Button>
    </View>
  );
}
