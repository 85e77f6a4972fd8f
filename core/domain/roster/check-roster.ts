/**
 * Checks a roster workbook row by row: what may be written, what was put
 * right, what was refused and what falls with it. The rules are numbered where
 * they are: R1–R3 text and names, R4 codes, R5 phones, R6 counts, R7 dates, R8
 * terms, R9–R10 recognition, R11 counting, R12 skipped rows, R13 references,
 * R14–R18 the five kinds of row. Writing it is an import's business.
 */
import type { RawWorkbook, Recognition, RosterKind, RosterMapping } from '../../contracts/roster';
import type { KnownRoster, RosterCheck } from '../../contracts/roster-rows';
import type { Day } from '../calendar/day';
import { checkInstructors } from './check-instructors';
import { CheckLog } from './check-log';
import { checkMembers } from './check-members';
import { checkPartyOrganizations } from './check-party-organizations';
import { checkResponsibilities } from './check-responsibilities';
import { checkUnits } from './check-units';
import { Directory } from './directory';
import { planSheets, type SheetPlan } from './plan';
import { recogniseWorkbook } from './recognise-workbook';
import { countedRows, RowForm } from './row-form';
import { withoutBlanks } from './without-blanks';

export interface CheckOptions {
  /** The Beijing day of the check: no one has joined the party after it. */
  readonly today: Day;
  /** A person's answers; without, only what is sure is read. */
  readonly mapping?: RosterMapping;
  /** What the roster has already. */
  readonly known?: KnownRoster;
}

/**
 * Checks every sheet that was recognised or mapped. Never throws for what a
 * workbook or a mapping holds: rows it cannot take are issues, sheets it
 * cannot take are in `notRead`.
 */
export function checkRoster(
  raw: RawWorkbook,
  recognition: Recognition,
  { today, mapping, known }: CheckOptions,
): RosterCheck {
  const settled = mapping ? recogniseWorkbook(raw, mapping) : recognition;
  const { plans, notRead } = planSheets(raw, settled);
  const log = new CheckLog();
  const forms = openRows(plans, log);
  const directories = {
    units: new Directory(
      (known?.units ?? []).map(({ name, creditCode }) => withoutBlanks({ name, code: creditCode })),
    ),
    partyOrganizations: new Directory((known?.partyOrganizations ?? []).map((name) => ({ name }))),
    instructors: new Directory(known?.instructors ?? []),
  };
  // In this order: each kind refers only to those before it.
  const rows = {
    units: checkUnits(forms.units, directories.units),
    partyOrganizations: checkPartyOrganizations(forms.partyOrganizations, directories, log),
    members: checkMembers(forms.members, directories, log, today),
    instructors: checkInstructors(forms.instructors, directories.instructors),
    responsibilities: checkResponsibilities(forms.responsibilities, directories, log),
  };
  const sheets = plans.map(({ sheet }) => sheet);
  const summary = Object.fromEntries(
    plans.map((plan) => [plan.sheet, log.summaryOf(plan.sheet, countedRows(plan.rows).length)]),
  );
  return {
    summary,
    issues: log.issuesInOrder(sheets),
    doubts: log.doubtsInOrder(sheets),
    dependents: log.dependentsInOrder(sheets),
    notRead,
    rows,
  };
}

/** The rows to read by kind; those that are skipped are said at once. */
function openRows(plans: readonly SheetPlan[], log: CheckLog): Record<RosterKind, RowForm[]> {
  const forms: Record<RosterKind, RowForm[]> = {
    units: [],
    partyOrganizations: [],
    members: [],
    instructors: [],
    responsibilities: [],
  };
  for (const plan of plans) {
    for (const raw of countedRows(plan.rows)) {
      const form = new RowForm(plan, raw, log);
      const why = form.whySkipped();
      if (why === undefined) forms[plan.kind].push(form);
      else log.skipped(form.place, why);
    }
  }
  return forms;
}
