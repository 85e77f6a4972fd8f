import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ImportStatus } from '@core/contracts/actions/roster';
import type { RosterMapping, RosterQuestion, SheetMapping } from '@core/contracts/roster';
import { Button } from '@app/components/button';
import { Chip } from '@app/components/chip';
import type { ImportControl } from './use-import';

type Choice = RosterQuestion['choices'][number];

/** What the recognition was not sure of, as questions with the likely answers; the first is the best guess. */
export function MappingForm({ status, control }: { status: ImportStatus; control: ImportControl }) {
  const { questions } = status.recognition;
  const [chosen, setChosen] = useState<Readonly<Record<number, Choice>>>({});
  const answered = questions.every((question, i) => chosen[i] ?? question.choices[0]);
  return (
    <View className="card stack">
      <View className="title">请确认</View>
      {questions.map((question, i) => (
        <View key={question.sheet + question.text}>
          <View>{question.text}</View>
          <View className="row row--wrap">
            {question.choices.map((choice) => (
              <Chip
                key={choice.label}
                on={(chosen[i] ?? question.choices[0]) === choice}
                onTap={() => setChosen({ ...chosen, [i]: choice })}
              >
                {choice.label}
              </Chip>
            ))}
          </View>
        </View>
      ))}
      <Button
        look="main"
        disabled={!answered || control.busy}
        onTap={() => void control.answer(mappingOf(status, chosen))}
      >
        按此重新检查
      </Button>
    </View>
  );
}

/** The answers, sheet by sheet; what nobody was asked about stays as recognised. */
function mappingOf(status: ImportStatus, chosen: Readonly<Record<number, Choice>>): RosterMapping {
  const sheets = new Map<string, SheetMapping>();
  status.recognition.questions.forEach((question, i) => {
    const choice = chosen[i] ?? question.choices[0];
    const recognised = status.recognition.sheets.find((s) => s.sheet === question.sheet);
    const kind = choice?.kind ?? sheets.get(question.sheet)?.kind ?? recognised?.kind;
    if (!choice || !kind) return;
    const sheet = sheets.get(question.sheet) ?? { sheet: question.sheet, kind };
    const { field } = question;
    sheets.set(question.sheet, {
      ...sheet,
      kind,
      ...(field && choice.column !== undefined
        ? { columns: { ...sheet.columns, [field]: choice.column } }
        : {}),
      ...(field && choice.constant !== undefined
        ? { constants: { ...sheet.constants, [field]: choice.constant } }
        : {}),
    });
  });
  return { sheets: [...sheets.values()] };
}
