/** What was read out of a roster workbook row by row, and what the check says of it. */
import * as z from '@core/shared/zod';
import { day } from '@core/shared/primitives';
import { rosterQuestion, rowNumber, sheetName, sheetNote } from './contract';
import {
  formation,
  operatingStatus,
  partyOrganizationKind,
  unitKind,
} from '@core/modules/units/contract';

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
  contactName: z.string().optional(),
  contactPost: z.string().optional(),
  address: z.string().optional(),
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
  /** `YYYY-MM`, where only the month is known. */
  joinedMonth: z.string().optional(),
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
  /**
   * `error`: the row is refused; `setAside`: it is kept without this field;
   * `fixed`: put right; `skipped`: not a row of the list.
   */
  level: z.enum(['error', 'setAside', 'fixed', 'skipped']),
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
  setAside: z.int(),
  /** Rows that wait for an answer. */
  asked: z.int().optional(),
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
  /** Columns of read sheets that are not read, by their headings. */
  unread: z.array(z.object({ sheet: z.string(), headings: z.array(z.string()), why: z.string() })),
  /** What rows ask, once for all that ask the same. */
  questions: z.array(rosterQuestion),
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
