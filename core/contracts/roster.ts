/**
 * What crosses the wire when an office's roster workbook comes in: what was
 * recognised, and how a person maps what was not; `roster-rows.ts` has what is
 * read out of it. The raw cells have types only: they stay on the server.
 */
import * as z from './zod';

/** A cell as the reader gives it; a date cell is a Beijing day. */
export type Cell = string | number | boolean | null | { date: string };
export interface RawRow {
  /** The sheet's own row number, from 1. */
  number: number;
  cells: Cell[];
}
export interface RawSheet {
  name: string;
  hidden?: boolean;
  rows: RawRow[];
}
export interface RawWorkbook {
  sheets: RawSheet[];
}

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
  headerLines: z.int().min(1).max(2),
  fields: z.array(recognisedField),
  /** Columns that have a heading and are not read. */
  unused: z.array(z.object({ column, heading: z.string() })),
  /** Why nothing of this sheet can be read as it is. */
  refused: z.string().optional(),
});
export type RecognisedSheet = z.infer<typeof recognisedSheet>;

const choice = z.object({
  label: z.string(),
  kind: rosterKind.or(z.literal('ignore')).optional(),
  column: column.nullable().optional(),
  constant: z.string().optional(),
});

const question = z.object({
  sheet: sheetName,
  about: z.enum(['kind', 'field']),
  field: rosterField.optional(),
  text: z.string(),
  choices: z.array(choice),
});
export type RosterQuestion = z.infer<typeof question>;

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
export const rosterMapping = z.object({ sheets: z.array(sheetMapping).max(30) });
export type RosterMapping = z.infer<typeof rosterMapping>;
