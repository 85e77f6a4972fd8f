import { byField, type CollectionSpecs } from '@server/runtime/collection';
import { contactNow } from './versions';
import type { ContactCollections } from './stored';

const CHANNELS = { phone: '电话', online: '线上', onsite: '走访', elsewhere: '在外面谈' } as const;

export const contactCollections: CollectionSpecs<ContactCollections> = {
  contacts: {
    indexes: ['unitId on', 'waitKey', 'waitsIn waitKey', 'by on', 'by waitKey', 'by withdrawnAt'],
    personal: [
      {
        section: 'contacts',
        where: byField('by'),
        names: ({ unitId }) => [unitId],
        lines: (contact, { nameOf }) => {
          const { on, channel, outcome, text } = contactNow(contact);
          const said = [
            nameOf(contact.unitId) || '单位',
            CHANNELS[channel] + (outcome === 'reached' ? '' : '（未联系上）'),
            ...(text ? [text] : []),
          ];
          return [{ on, text: said.join(' · ') }];
        },
      },
    ],
    removal: 'texts',
  },
};
