/**
 * A person's answers about a sheet, laid over what was recognised: the person's
 * word first, then what was sure. Answers that cannot be followed refuse the
 * sheet with the reason.
 */
import type { RawSheet, RecognisedField, RosterKind, SheetMapping } from './contract';
import { orderedRows, type HeaderBlock } from './header';
import { lackingText, layOut, recogniseSheetAs, type SheetFinding } from './recognise-sheet';

/** The sheet as a person says it is; a text says why that cannot be. */
export function answeredSheet(
  raw: RawSheet,
  kind: RosterKind,
  answer: SheetMapping,
): SheetFinding | string {
  const finding = recogniseSheetAs(raw, kind, answer.headerRow);
  if (!finding) {
    return answer.headerRow === undefined
      ? '没有找到表头，请指出在第几行'
      : `第 ${answer.headerRow} 行没有内容，不是表头`;
  }
  const given = new Set(
    Object.values(answer.columns ?? {}).filter((column) => column !== null && column !== undefined),
  );
  const { block, sheet, rivals } = finding;
  const fields = sheet.fields.map((field) => answeredField(field, answer, given, block));
  const kept = new Map(
    sheet.fields.map((field, at) => [fields[at] as RecognisedField, rivals.get(field) ?? []]),
  );
  return layOut(sheet.sheet, kind, block, true, kept, refusalOf(raw, fields));
}

function answeredField(
  field: RecognisedField,
  { columns, constants }: SheetMapping,
  given: ReadonlySet<number>,
  block: HeaderBlock,
): RecognisedField {
  const named = { field: field.field, title: field.title, required: field.required };
  const column = columns?.[field.field];
  const constant = constants?.[field.field];
  if (typeof column === 'number') {
    const heading = block.headings.find((one) => one.column === column)?.text ?? '';
    return { ...named, certainty: 'sure', column, heading };
  }
  if (constant !== undefined) {
    return { ...named, certainty: 'sure', column: null, heading: '', constant };
  }
  const lost = field.column !== null && given.has(field.column);
  return column === null || lost
    ? { ...named, certainty: 'missing', column: null, heading: '' }
    : field;
}

function refusalOf(raw: RawSheet, fields: readonly RecognisedField[]): string | undefined {
  const lacking = fields.filter(({ required, certainty }) => required && certainty === 'missing');
  if (lacking.length > 0) return lackingText(lacking.map(({ title }) => title));
  const width = orderedRows(raw).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const users = new Map<number, string>();
  for (const { column, title } of fields) {
    if (column === null) continue;
    if (column >= width) return `“${title}”指的那一列不在表里，这张表没有读`;
    const other = users.get(column);
    if (other !== undefined) return `“${other}”和“${title}”指了同一列，这张表没有读`;
    users.set(column, title);
  }
  return undefined;
}
