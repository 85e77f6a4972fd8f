/** Tables of the archive beside the roster. Made by scripts/modules.ts; do not edit. */
import { contactsArchive } from '@core/modules/contacts/archive-tables';
import { coursesArchive } from '@core/modules/courses/archive-tables';
import { figuresArchive } from '@core/modules/figures/archive-tables';
import { integrityCardsArchive } from '@core/modules/integrity-cards/archive-tables';
import { mattersArchive } from '@core/modules/matters/archive-tables';
import { meansArchive } from '@core/modules/means/archive-tables';
import { meetingsArchive } from '@core/modules/meetings/archive-tables';
import { pairsArchive } from '@core/modules/pairs/archive-tables';
import { peopleArchive } from '@core/modules/people/archive-tables';
import { pledgesArchive } from '@core/modules/pledges/archive-tables';
import { pointsArchive } from '@core/modules/points/archive-tables';
import { processesArchive } from '@core/modules/processes/archive-tables';
import { standardsArchive } from '@core/modules/standards/archive-tables';
import { suggestionsArchive } from '@core/modules/suggestions/archive-tables';

export const recordTables = {
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
};
