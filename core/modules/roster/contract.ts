/**
 * What crosses the wire when an office's roster workbook comes in: what was
 * recognised, and how a person maps what was not; `roster-rows.ts` has what is
 * read out of it. The raw cells have types only: they stay on the server.
 */
import * as z from '@core/shared/zod';

export { UNCALCULATED } from '@core/shared/raw-workbook';
export type { Cell, MergedCells, RawRow, RawSheet, RawWorkbook } from '@core/shared/raw-workbook';

export const rosterKind = z.enum([
  'units',
  'partyOrganizations',
  'members',
  'instructors',
  'responsibilities',
]);
export type RosterKind = z.infer<typeof rosterKind>;

/** What the screens call each kind of sheet. */
export const rosterKindTitles: Readonly<Record<RosterKind, string>> = {
  units: '单位',
  partyOrganizations: '党组织',
  members: '党员',
  instructors: '指导员',
  responsibilities: '帮建责任',
};

export const rosterField = z.enum([
  'name',
  'creditCode',
  'unitKind',
  'town',
  'headcount',
  'formation',
  'status',
  'phone',
  'contactName',
  'contactPost',
  'address',
  'units',
  'partyOrganization',
  'category',
  'duty',
  'joinedOn',
  'dispatchedBy',
  'unit',
  'instructor',
  'from',
  'to',
  'closures',
  'recordsFrom',
  'organizationKind',
  'parent',
  'electedOn',
  'termYears',
  'term',
]);
export type RosterField = z.infer<typeof rosterField>;

export const sheetName = z.string().max(255);
/** Index of a column, from 0. */
const column = z.int().min(0).max(16_383);
export const rowNumber = z.int().min(1);

const recognisedField = z.object({
  field: rosterField,
  /** What the screens call the field. */
  title: z.string(),
  required: z.boolean(),
  certainty: z.enum(['sure', 'unsure', 'missing']),
  /** The best guess while unsure; null when no column has it. */
  column: column.nullable(),
  /** The sheet's own heading of that column. */
  heading: z.string(),
  /** One value for all rows, where a sheet's name says it instead of a column. */
  constant: z.string().optional(),
  /** Why it is not sure. */
  why: z.string().optional(),
});
export type RecognisedField = z.infer<typeof recognisedField>;

const recognisedSheet = z.object({
  sheet: sheetName,
  kind: rosterKind,
  certainty: z.enum(['sure', 'unsure']),
  /** The last row of the header; data begin on the next. */
  headerRow: rowNumber,
  headerLines: z.int().min(1).max(4),
  fields: z.array(recognisedField),
  /** Columns that have a heading and are not read. */
  unused: z.array(z.object({ column, heading: z.string() })),
  /** Why nothing of this sheet can be read as it is. */
  refused: z.string().optional(),
});
export type RecognisedSheet = z.infer<typeof recognisedSheet>;

/** A person's answer about rows, where many rows ask the same. */
const rowAnswer = z.strictObject({
  /**
   * `branch`: a party organisation that no list has; `founding`: those written beside
   * units; `instructors`: those that no list has; `blankTown`: rows of a sheet without
   * their town; `phones`: cells with two numbers.
   */
  topic: z.enum(['branch', 'founding', 'instructors', 'blankTown', 'phones']),
  /** Which branch or which sheet; empty for the whole workbook. */
  about: z.string().max(255),
  take: z.enum(['found', 'same', 'skip', 'above', 'first', 'second']),
  /** The party organisation that is the same, or the town of a new one. */
  as: z.string().max(100).optional(),
});
export type RowAnswer = z.infer<typeof rowAnswer>;
export type RowTopic = RowAnswer['topic'];

const choice = z.object({
  label: z.string(),
  kind: rosterKind.or(z.literal('ignore')).optional(),
  column: column.nullable().optional(),
  constant: z.string().optional(),
  /** One value a sheet, where the sheets' names say it. */
  constants: z.array(z.object({ sheet: z.string(), constant: z.string() })).optional(),
  answer: rowAnswer.optional(),
});

const question = z.object({
  sheet: z.string(),
  /** All sheets that ask the same; answered once. */
  sheets: z.array(z.string()).optional(),
  about: z.enum(['kind', 'field', 'rows']),
  field: rosterField.optional(),
  text: z.string(),
  choices: z.array(choice),
  /** May stay open: what it offers is then left out. */
  optional: z.boolean().optional(),
});
export type RosterQuestion = z.infer<typeof question>;
export const rosterQuestion = question;

export const sheetNote = z.object({ sheet: sheetName, why: z.string() });

/** What a workbook seems to be, and what a person has to say first. */
export const recognition = z.object({
  sheets: z.array(recognisedSheet),
  ignored: z.array(sheetNote),
  questions: z.array(question),
});
export type Recognition = z.infer<typeof recognition>;

/** A person's answer for one sheet; what is left out keeps what was recognised as sure. */
const sheetMapping = z.object({
  sheet: sheetName,
  kind: rosterKind.or(z.literal('ignore')),
  headerRow: rowNumber.optional(),
  /** Field → column; null: not in this sheet. */
  columns: z.partialRecord(rosterField, column.nullable()).optional(),
  /** Field → one value for all rows. */
  constants: z.partialRecord(rosterField, z.string().max(40)).optional(),
});
export type SheetMapping = z.infer<typeof sheetMapping>;
export const rosterMapping = z.object({
  sheets: z.array(sheetMapping).max(500),
  answers: z.array(rowAnswer).max(500).optional(),
});
export type RosterMapping = z.infer<typeof rosterMapping>;
