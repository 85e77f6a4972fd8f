/** Contacts as the archive has them. */
import type { contactsArchive as tables } from '@core/modules/contacts/archive-tables';
import type { ExportCell } from '@core/modules/exports/contract';
import {
  dayCell,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import { unitsById } from '@server/modules/units/repository';
import { namesIn } from '@server/runtime/tree';
import { contactNow, isVoided, standing } from './versions';

const CHANNELS = { phone: '电话', online: '线上', onsite: '走访', elsewhere: '在外面谈' } as const;

/** A contact says its unit alone: a town's export passes over those of other towns. */
const readContacts: ReadStep = async (deps, head, after) => {
  const contacts = await pageOf(deps, 'contacts', after);
  const units = await unitsById(deps.store, [
    ...new Set(contacts.found.map(({ unitId }) => unitId)),
  ]);
  const mine = new Map(
    units.filter((u) => !head.townId || u.townId === head.townId).map((u) => [u._id, u.name]),
  );
  const own = contacts.found.filter(({ unitId }) => mine.has(unitId));
  const names = await namesIn(
    deps.store,
    'persons',
    own.map(({ by }) => by),
  );
  return {
    rows: {
      contacts: own.map((contact): ExportCell[] => {
        const { unitId, by } = contact;
        const { on, text, ...facts } = contactNow(contact);
        const corrected = standing(contact).length > 0;
        return [
          dayCell(on),
          mine.get(unitId) ?? '',
          CHANNELS[facts.channel],
          facts.outcome === 'reached' ? '已联系上' : '未联系上',
          facts.metOwner ? '是' : '否',
          names.get(by) ?? '',
          text || null,
          isVoided(contact) ? '已作废' : corrected ? '已更正' : '有效',
          unitId,
        ];
      }),
    },
    ...rest(contacts),
  };
};

export const contactsArchive: ArchiveReads<typeof tables> = { contacts: readContacts };
