import { changeTitles, postTitles } from '@core/modules/organizations/contract';
import { byField, type AboutPerson, type CollectionSpecs } from '@server/runtime/collection';
import type { StoredOrganizationEvent } from './stored';
import type { OrganizationCollections } from './stored';

const STEPS = { activist: '入党积极分子', probationary: '预备党员' } as const;

/** An event that names people, one by one or several at once. */
const eventsBy = (field: string): AboutPerson<StoredOrganizationEvent> => ({
  section: 'roles',
  where: byField(field),
  names: ({ organizationIds }) => organizationIds,
  lines: ({ kind, on, organizationIds, withdrawn }, { nameOf }) => [
    {
      on,
      text: `${changeTitles[kind]} · ${organizationIds.map(nameOf).join('、')}${withdrawn ? '（已撤回）' : ''}`,
    },
  ],
});

export const organizationCollections: CollectionSpecs<OrganizationCollections> = {
  partyOrganizations: {
    indexes: ['sortKey', 'townId sortKey', 'parentId', 'townId', 'posts.personId'],
    personal: [
      {
        section: 'roles',
        where: byField('posts.personId'),
        lines: ({ name, posts = [] }, { personId }) =>
          posts
            .filter((held) => held.personId === personId)
            .map(({ post, from, to }) => ({
              on: from,
              text: `${name}${postTitles[post]}${to ? `，至 ${to}` : ''}`,
            })),
      },
    ],
    removal: { kept: 'names of offices; who holds a post stands by id alone' },
  },
  organizationEvents: {
    indexes: ['organizationIds sortKey', 'kind sortKey', 'change.personId', 'change.personIds'],
    personal: [eventsBy('change.personId'), eventsBy('change.personIds')],
    removal: 'texts',
  },
  developments: {
    indexes: ['unitId on', 'by'],
    personal: [
      {
        section: 'developments',
        where: byField('by'),
        lines: ({ name, step, on }) => [{ on, text: `${STEPS[step]}：${name}` }],
      },
    ],
    removal: 'texts',
  },
};
