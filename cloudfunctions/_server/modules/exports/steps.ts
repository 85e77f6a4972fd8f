/** What each kind of export reads, in order. */
import type { ExportKind } from '@core/modules/exports/contract';
import { archiveTables, type TableName } from '@core/modules/exports/tables';
import { archiveReads } from './archive-reads.generated';
import type { ReadStep } from './read-page';
import { readInstructors, readMembers, readOrganizations } from './read-roster';
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
  ...Object.entries(archiveReads).map(([table, read]) => step(table as TableName, read)),
];

export const stepsOf = (kind: ExportKind): readonly Step[] =>
  kind === 'roster' ? rosterSteps : archiveSteps;
