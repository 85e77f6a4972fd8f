/** Finds by meaning which sheet of a workbook is what, and asks where it is not sure. */
import type {
  RawSheet,
  RawWorkbook,
  Recognition,
  RecognisedField,
  RosterKind,
  RosterMapping,
  RosterQuestion,
} from './contract';
import { rosterKindTitles } from './contract';
import { answeredSheet } from './answer';
import { orderedRows, type Heading } from './header';
import { recogniseSheet, type SheetFinding } from './recognise-sheet';
import { onceEach } from './questions';
import { isBlank, quoted } from './text';

/**
 * Recognises a workbook (R9, R10), a person's answers laid over it where there
 * are any; questions are what is still open. Never throws, whatever workbook or
 * answers hold: a sheet that is nothing of ours is named as ignored.
 */
export function recogniseWorkbook(raw: RawWorkbook, mapping?: RosterMapping): Recognition {
  const recognition: Recognition = { sheets: [], ignored: [], questions: [] };
  const names = new Set<string>();
  for (const sheet of raw.sheets) {
    const finding = findingOf(sheet, names, mapping);
    names.add(sheet.name);
    if (typeof finding === 'string') {
      recognition.ignored.push({ sheet: sheet.name, why: finding });
    } else {
      recognition.sheets.push(finding.sheet);
      recognition.questions.push(...questionsOf(finding));
    }
  }
  for (const { sheet } of mapping?.sheets ?? []) {
    if (!names.has(sheet)) recognition.ignored.push({ sheet, why: '工作簿里没有这张表' });
  }
  return { ...recognition, questions: onceEach(recognition.questions) };
}

/** A sheet as answered, or as recognised; a text says why it is ignored. */
function findingOf(
  sheet: RawSheet,
  names: ReadonlySet<string>,
  mapping: RosterMapping | undefined,
): SheetFinding | string {
  if (names.has(sheet.name)) return '与前面的工作表同名，没有读';
  const answer = mapping?.sheets.find((one) => one.sheet === sheet.name);
  if (answer?.kind === 'ignore') return '按您的选择没有读';
  if (answer) return answeredSheet(sheet, answer.kind, answer);
  return whyIgnored(sheet) ?? recogniseSheet(sheet) ?? '看不出是哪一种名册，没有读';
}

/** The mapping that takes every best guess: what a person starts from when answering. */
export function mappingOf(recognition: Recognition): RosterMapping {
  return {
    sheets: recognition.sheets.map(({ sheet, kind, headerRow, fields }) => ({
      sheet,
      kind,
      headerRow,
      columns: Object.fromEntries(
        fields.filter(({ column }) => column !== null).map(({ field, column }) => [field, column]),
      ),
      constants: Object.fromEntries(
        fields.flatMap(({ field, constant }) =>
          constant === undefined ? [] : [[field, constant]],
        ),
      ),
    })),
  };
}

function whyIgnored(sheet: RawSheet): string | undefined {
  if (sheet.hidden) return '隐藏的工作表，没有读';
  if (orderedRows(sheet).every(({ cells }) => cells.every((cell) => isBlank(cell)))) return '空表';
  return undefined;
}

function questionsOf({ sheet, second, rivals, block }: SheetFinding): RosterQuestion[] {
  const questions: RosterQuestion[] = [];
  if (sheet.certainty === 'unsure') questions.push(kindQuestion(sheet.sheet, sheet.kind, second));
  for (const field of sheet.fields) {
    if (field.certainty !== 'unsure') continue;
    const used = new Set(sheet.fields.map(({ column }) => column));
    const free = block.headings.filter(({ column }) => !used.has(column));
    questions.push(fieldQuestion(sheet.sheet, field, rivals.get(field) ?? [], free));
  }
  return questions;
}

function kindQuestion(sheet: string, kind: RosterKind, second?: RosterKind): RosterQuestion {
  const kinds = second ? [kind, second] : [kind];
  return {
    sheet,
    about: 'kind',
    text: `工作表${quoted(sheet)}像是${rosterKindTitles[kind]}名册，但不能确定。它是什么？`,
    choices: [
      ...kinds.map((one) => ({ label: `${rosterKindTitles[one]}名册`, kind: one })),
      { label: '都不是，不读', kind: 'ignore' as const },
    ],
  };
}

/** Choices a question offers at most: more is a list nobody reads. */
const MOST_CHOICES = 12;

function fieldQuestion(
  sheet: string,
  field: RecognisedField,
  rivals: readonly Heading[],
  free: readonly Heading[],
): RosterQuestion {
  const guesses: RosterQuestion['choices'] = [];
  if (field.constant !== undefined) {
    guesses.push({ label: `全部是${field.constant}`, constant: field.constant });
  }
  if (field.column !== null) guesses.push(columnChoice(field.column, field.heading));
  const others = [...rivals, ...free.filter((one) => !rivals.includes(one))];
  for (const { column, text } of others.slice(0, MOST_CHOICES)) {
    guesses.push(columnChoice(column, text));
  }
  const none = field.required ? [] : [{ label: '这张表没有，不读', column: null }];
  return {
    sheet,
    about: 'field',
    field: field.field,
    text: `工作表${quoted(sheet)}的“${field.title}”：${field.why ?? '不能确定'}。用哪一列？`,
    choices: [...guesses, ...none],
  };
}

function columnChoice(column: number, heading: string): { label: string; column: number } {
  return { label: `${columnLetter(column)} 列${heading === '' ? '' : quoted(heading)}`, column };
}

/** A, B, … Z, AA, as spreadsheets name their columns. */
function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}
