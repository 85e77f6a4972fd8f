/** How each table of the archive is read. Made by scripts/modules.ts; do not edit. */
import { contactsArchive } from '@server/modules/contacts/archive-tables';
import { coursesArchive } from '@server/modules/courses/archive-tables';
import { figuresArchive } from '@server/modules/figures/archive-tables';
import { integrityCardsArchive } from '@server/modules/integrity-cards/archive-tables';
import { mattersArchive } from '@server/modules/matters/archive-tables';
import { meansArchive } from '@server/modules/means/archive-tables';
import { meetingsArchive } from '@server/modules/meetings/archive-tables';
import { pairsArchive } from '@server/modules/pairs/archive-tables';
import { peopleArchive } from '@server/modules/people/archive-tables';
import { pledgesArchive } from '@server/modules/pledges/archive-tables';
import { pointsArchive } from '@server/modules/points/archive-tables';
import { processesArchive } from '@server/modules/processes/archive-tables';
import { standardsArchive } from '@server/modules/standards/archive-tables';
import { suggestionsArchive } from '@server/modules/suggestions/archive-tables';
import type { recordTables } from '@core/modules/exports/record-tables.generated';
import type { ArchiveReads } from './read-page';

export const archiveReads = {
  ...contactsArchive,
  ...coursesArchive,
  ...figuresArchive,
  ...integrityCardsArchive,
  ...mattersArchive,
  ...meansArchive,
  ...meetingsArchive,
  ...pairsArchive,
  ...peopleArchive,
  ...pledgesArchive,
  ...pointsArchive,
  ...processesArchive,
  ...standardsArchive,
  ...suggestionsArchive,
} satisfies ArchiveReads<typeof recordTables>;
