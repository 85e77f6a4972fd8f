/**
 * What crosses the wire when an office's roster workbook comes in: what was
 * recognised, how a person maps what was not, and what the check says row by
 * row. The raw cells have types only: they stay on the server.
 */
import * as z from './zod';
import { day } from './primitives';
import { formation, operatingStatus, partyOrganizationKind, unitKind } from './units';

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

const sheetName = z.string().max(255);
/** Index of a column, from 0. */
const column = z.int().min(0).max(16_383);
const rowNumber = z.int().min(1);

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

const sheetNote = z.object({ sheet: sheetName, why: z.string() });

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

/** Where a row of the workbook is. */
const place = z.object({ sheet: sheetName, row: rowNumber });
/** What a row refers to: a row of the same workbook, or (without place) what the roster has already. */
const reference = z.object({ name: z.string(), at: place.optional() });
export type RosterReference = z.infer<typeof reference>;

export const rosterUnit = place.extend({
  name: z.string(),
  creditCode: z.string().optional(),
  kind: unitKind,
  town: z.string(),
  headcount: z.int().optional(),
  formation: formation.optional(),
  status: operatingStatus.optional(),
  /** When it was shut, where the sheet says more than its state. */
  closures: z.array(z.object({ from: day, to: day.optional() })).optional(),
  /** Day on which it came into the records. */
  recordsFrom: day.optional(),
  phone: z.string().optional(),
});
export type RosterUnit = z.infer<typeof rosterUnit>;

export const rosterPartyOrganization = place.extend({
  name: z.string(),
  units: z.array(reference),
  kind: partyOrganizationKind.optional(),
  /** The 总支 or 党委 above, by name; on the same sheet or on the roster. */
  parent: z.string().optional(),
  /** Stands for the units' town where it has none of its own. */
  town: z.string().optional(),
  electedOn: day.optional(),
  termYears: z.literal([3, 5]).optional(),
});
export type RosterPartyOrganization = z.infer<typeof rosterPartyOrganization>;

export const rosterMember = place.extend({
  name: z.string(),
  partyOrganization: reference,
  category: z.enum(['full', 'probationary']).optional(),
  /** 党内职务 as written. */
  duty: z.string().optional(),
  isSecretary: z.boolean(),
  isDeputy: z.boolean(),
  joinedOn: day.optional(),
  phone: z.string().optional(),
});
export type RosterMember = z.infer<typeof rosterMember>;

export const rosterInstructor = place.extend({
  name: z.string(),
  dispatchedBy: z.string().optional(),
  phone: z.string().optional(),
});
export type RosterInstructor = z.infer<typeof rosterInstructor>;

export const rosterResponsibility = place.extend({
  unit: reference,
  /** With the phone where the roster knows one: names alone may repeat. */
  instructor: reference.extend({ phone: z.string().optional() }),
  /** First day, included. */
  from: day,
  /** First day no longer in force (excluded), as everywhere; the sheet writes the last day. */
  to: day.optional(),
});
export type RosterResponsibility = z.infer<typeof rosterResponsibility>;

const issue = place.extend({
  level: z.enum(['error', 'fixed', 'skipped']),
  /** The sheet's own heading; empty for a whole row. */
  field: z.string(),
  why: z.string(),
});
export type RosterIssue = z.infer<typeof issue>;

const dependent = place.extend({
  field: z.string(),
  refersTo: place.extend({ name: z.string() }),
  /** `refused`: the row falls with it; `partly`: accepted without it. */
  effect: z.enum(['refused', 'partly']),
});
export type RosterDependent = z.infer<typeof dependent>;

/** A row that was taken without one of its values, which is probably a slip of the pen. */
const doubt = place.extend({ field: z.string(), why: z.string() });
export type RosterDoubt = z.infer<typeof doubt>;

/** Rows of a sheet; each row counts once, by the worst that was said of it. */
const sheetSummary = z.object({
  rows: z.int(),
  error: z.int(),
  fixed: z.int(),
  skipped: z.int(),
});
export type SheetSummary = z.infer<typeof sheetSummary>;

/** What a check says to a person. */
export const rosterReport = z.object({
  summary: z.record(sheetName, sheetSummary),
  issues: z.array(issue),
  doubts: z.array(doubt),
  dependents: z.array(dependent),
  /** Sheets of which nothing was read, and why. */
  notRead: z.array(sheetNote),
});
export type RosterReport = z.infer<typeof rosterReport>;

export const rosterRows = z.object({
  units: z.array(rosterUnit),
  partyOrganizations: z.array(rosterPartyOrganization),
  members: z.array(rosterMember),
  instructors: z.array(rosterInstructor),
  responsibilities: z.array(rosterResponsibility),
});
export type RosterRows = z.infer<typeof rosterRows>;

/** The report and the rows that may be written. */
export const rosterCheck = rosterReport.extend({ rows: rosterRows });
export type RosterCheck = z.infer<typeof rosterCheck>;

/** What the roster has already, for a workbook that refers to it. */
export interface KnownRoster {
  units: readonly { name: string; creditCode?: string }[];
  partyOrganizations: readonly string[];
  instructors: readonly { name: string; phone?: string }[];
}
