/**
 * Until 2026-11-22 a role over a branch that was given by hand did not put the person into
 * the lists of the branch's town: they were missing from the town's people and counts.
 */
import type { Migration } from './migration';

export const townsOfBranchRoles: Migration<'persons'> = {
  name: '001-towns-of-branch-roles',
  collection: 'persons',
  async migrate(person, reader) {
    const towns = new Set(person.townIds);
    for (const { role, scopeId } of person.roles) {
      if (role !== 'member' && role !== 'secretary') continue;
      const organization = await reader.get('partyOrganizations', scopeId);
      if (organization?.townId) towns.add(organization.townId);
    }
    if (towns.size === person.townIds.length) return null;
    return { ...person, townIds: [...towns] };
  },
};
