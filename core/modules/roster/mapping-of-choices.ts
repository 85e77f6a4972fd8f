/** Answers become a mapping. Phones run this: it needs nothing else of the roster's engine. */
import type { RecognisedSheet, RosterMapping, RosterQuestion, SheetMapping } from './contract';

type Choice = RosterQuestion['choices'][number];

/** The mapping that a person's choices make; what nobody was asked about stays as recognised. */
export function mappingOfChoices(
  recognised: readonly RecognisedSheet[],
  answered: readonly { question: RosterQuestion; choice: Choice }[],
  earlier: RosterMapping = { sheets: [] },
): RosterMapping {
  const sheets = new Map<string, SheetMapping>(earlier.sheets.map((one) => [one.sheet, one]));
  const answers = new Map((earlier.answers ?? []).map((one) => [`${one.topic}|${one.about}`, one]));
  for (const { question, choice } of answered) {
    if (choice.answer) {
      answers.set(`${choice.answer.topic}|${choice.answer.about}`, choice.answer);
      continue;
    }
    for (const sheet of question.sheets ?? [question.sheet]) {
      const kind =
        choice.kind ??
        sheets.get(sheet)?.kind ??
        recognised.find((one) => one.sheet === sheet)?.kind;
      if (kind)
        sheets.set(sheet, withChoice({ sheet, ...sheets.get(sheet), kind }, question, choice));
    }
  }
  const rows = [...answers.values()];
  return { sheets: [...sheets.values()], ...(rows.length > 0 ? { answers: rows } : {}) };
}

function withChoice(
  mapping: SheetMapping,
  { field }: RosterQuestion,
  choice: Choice,
): SheetMapping {
  if (!field || choice.kind === 'ignore') return mapping;
  const constant =
    choice.constants?.find(({ sheet }) => sheet === mapping.sheet)?.constant ?? choice.constant;
  if (constant !== undefined) {
    return { ...mapping, constants: { ...mapping.constants, [field]: constant } };
  }
  return choice.column === undefined
    ? mapping
    : { ...mapping, columns: { ...mapping.columns, [field]: choice.column } };
}
