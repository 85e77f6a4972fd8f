/**
 * Checks a roster workbook row by row: what may be written, what was put
 * right, what was refused and what falls with it. The rules are numbered where
 * they are: R1–R3 text and names, R4 codes, R5 phones, R6 counts, R7 dates, R8
 * terms, R9–R10 recognition, R11 counting, R12 skipped rows, R13 references,
 * R14–R18 the five kinds of row. Writing it is an import's business.
 */
import type { RawWorkbook, Recognition, RosterKind, RosterMapping } from './contract';
import type { KnownRoster, RosterCheck, RosterRows } from './rows.contract';
import type { Day } from '@core/shared/calendar/day';
import { checkInstructors } from './check-instructors';
import { CheckLog } from './check-log';
import { checkMembers } from './check-members';
import { checkPartyOrganizations } from './check-party-organizations';
import { Responsibilities } from './check-responsibilities';
import { checkUnits } from './check-units';
import { Answers } from './answers';
import { BlankTowns } from './blank-towns';
import { Directory } from './directory';
import { NewBranches } from './new-branches';
import { PhoneReader } from './phones';
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
  const answers = new Answers(mapping);
  const forms = openRows(plans, log, answers);
  const rows = readRows(forms, { plans, log, answers, today, known });
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
    unread: plans.flatMap(({ unread }) => unread),
    questions: answers.questions,
    rows,
  };
}

interface Frame {
  readonly plans: readonly SheetPlan[];
  readonly log: CheckLog;
  readonly answers: Answers;
  readonly today: Day;
  readonly known: KnownRoster | undefined;
}

/** Reads the rows kind by kind, in this order: each kind refers only to those before it. */
function readRows(
  forms: Record<RosterKind, RowForm[]>,
  { plans, log, answers, today, known }: Frame,
): RosterRows {
  const directories = directoriesOf(known);
  const phones = new PhoneReader(answers);
  const listed = (kind: RosterKind): boolean => plans.some((plan) => plan.kind === kind);
  const units = checkUnits(forms.units, directories.units, phones);
  const listedOrganizations = checkPartyOrganizations(forms.partyOrganizations, directories, log);
  const branches = new NewBranches({
    directories,
    log,
    answers,
    listed: listed('partyOrganizations'),
    towns: [...new Set(units.map(({ town }) => town))],
  });
  branches.besideUnits(forms.units, units);
  const members = checkMembers(forms.members, directories, { log, today, branches, phones });
  branches.ask();
  const people = checkInstructors(forms.instructors, directories.instructors, phones);
  const frame = { directories, log, answers, today, listed: listed('instructors') };
  const responsibilities = new Responsibilities(frame);
  const taken = [
    ...responsibilities.fromPlan(people.rows),
    ...responsibilities.fromList(forms.responsibilities),
  ];
  responsibilities.newInstructors.ask();
  phones.offer();
  return {
    units,
    partyOrganizations: [...listedOrganizations, ...branches.found],
    members,
    instructors: [...people.instructors, ...responsibilities.newInstructors.found],
    responsibilities: taken,
  };
}

function directoriesOf(known: KnownRoster | undefined) {
  return {
    units: new Directory(
      (known?.units ?? []).map(({ name, creditCode }) => withoutBlanks({ name, code: creditCode })),
    ),
    partyOrganizations: new Directory((known?.partyOrganizations ?? []).map((name) => ({ name }))),
    instructors: new Directory(known?.instructors ?? []),
  };
}

/** The rows to read by kind; those that are skipped are said at once. */
function openRows(
  plans: readonly SheetPlan[],
  log: CheckLog,
  answers: Answers,
): Record<RosterKind, RowForm[]> {
  const forms: Record<RosterKind, RowForm[]> = {
    units: [],
    partyOrganizations: [],
    members: [],
    instructors: [],
    responsibilities: [],
  };
  for (const plan of plans) {
    const towns = new BlankTowns(plan, answers);
    // Below a blank or a signed line the list has ended, for a text that stands alone.
    let ended = false;
    for (const raw of countedRows(plan.rows)) {
      const form = new RowForm(plan, towns.filled(raw), log);
      const why = form.whySkipped(ended);
      if (why === undefined) forms[plan.kind].push(form);
      else log.skipped(form.place, why);
      ended = why !== undefined && (ended || why !== '重复的表头');
    }
    towns.ask();
  }
  return forms;
}
