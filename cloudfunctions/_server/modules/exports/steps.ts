/** What each kind of export reads, in order. */
import type { ExportKind } from '@core/modules/exports/contract';
import { archiveTables, type TableName } from '@core/modules/exports/tables';
import { readAttendance, readMeetings, readPoints } from './read-meetings';
import { readMeans } from './read-means';
import { readPledges } from './read-pledges';
import { readPairs } from './read-pairs';
import type { ReadStep } from './read-page';
import { readProcesses, readStandards } from './read-practices';
import { readContacts, readCoverage, readMatters, readRoles } from './read-records';
import { readInstructors, readMembers, readOrganizations } from './read-roster';
import { readSuggestions } from './read-suggestions';
import { readUnits } from './read-units';

interface Step {
  /** What the page says is being read. */
  readonly title: string;
  readonly read: ReadStep;
}

const step = (table: TableName, read: ReadStep): Step => ({
  title: archiveTables[table].title,
  read,
});

const rosterSteps: readonly Step[] = [
  step('units', readUnits),
  step('partyOrganizations', readOrganizations),
  step('instructors', readInstructors),
  step('members', readMembers),
];

const archiveSteps: readonly Step[] = [
  ...rosterSteps,
  step('roles', readRoles),
  step('contacts', readContacts),
  step('matters', readMatters),
  step('meetings', readMeetings),
  step('attendance', readAttendance),
  step('points', readPoints),
  step('coverage', readCoverage),
  step('standards', readStandards),
  step('processes', readProcesses),
  step('pairs', readPairs),
  step('means', readMeans),
  step('pledges', readPledges),
  step('suggestions', readSuggestions),
];

export const stepsOf = (kind: ExportKind): readonly Step[] =>
  kind === 'roster' ? rosterSteps : archiveSteps;
