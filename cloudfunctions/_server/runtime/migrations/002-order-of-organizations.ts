/**
 * Until 2026-11-28 party organisations were listed by name in the order of code points; their
 * lists go by pinyin, and page by a key of their own.
 */
import { sortKeyOf } from '@core/shared/names/sort-key';
import type { Migration } from './migration';

export const orderOfOrganizations: Migration<'partyOrganizations'> = {
  name: '002-order-of-organizations',
  collection: 'partyOrganizations',
  async migrate(organization) {
    const sortKey = sortKeyOf(organization.name, organization._id);
    return organization.sortKey === sortKey ? null : { ...organization, sortKey };
  },
};
