/** What people have recorded about units, branches and towns that an import has brought: it keeps them. */
import type { Store } from '@server/runtime/store';
import type { CollectionName } from '@server/runtime/stored';
import type { StoredImportChanges } from './stored';

interface Kind {
  readonly collection: CollectionName;
  /** The field that names what it is about. */
  readonly field: string;
  readonly what: string;
}

/** Contacts, closures and 发展党员 stand in the unit's year and change it: they need no query here. */
const RECORDS: Partial<Record<CollectionName, readonly Kind[]>> = {
  units: [
    { collection: 'matters', field: 'unitId', what: '诉求或承诺' },
    { collection: 'ledgers', field: '_id', what: '台账' },
    { collection: 'investigations', field: '_id', what: '五步排查' },
    { collection: 'handovers', field: 'unitIds', what: '交接单' },
  ],
  partyOrganizations: [
    { collection: 'meetings', field: 'organizationId', what: '会议' },
    { collection: 'claims', field: 'organizationId', what: '积分申报' },
    { collection: 'organizationEvents', field: 'organizationIds', what: '组织变动' },
    { collection: 'grades', field: '_id', what: '定级' },
  ],
};

/** What stands on documents that this operation has added, in words. One query a kind of record. */
export async function recordedOn(
  store: Pick<Store, 'find'>,
  { before }: StoredImportChanges,
): Promise<string[]> {
  const found: string[] = [];
  for (const { collection, id, document } of before) {
    if (document) continue;
    for (const what of await recordsOf(store, collection, id)) {
      found.push(`${what}，撤销会使它们失去所属的单位或党组织`);
    }
  }
  return found;
}

/** What people have recorded about one unit, in words. One query a kind of record. */
export const recordedOnUnit = (store: Pick<Store, 'find'>, unitId: string): Promise<string[]> =>
  recordsOf(store, 'units', unitId);

async function recordsOf(
  store: Pick<Store, 'find'>,
  collection: CollectionName,
  id: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const { collection: records, field, what } of RECORDS[collection] ?? []) {
    const [one] = await store.find(records, {
      where: { [field]: id },
      limit: 1,
      fields: ['schemaVersion'],
    });
    if (one) found.push(`已登记${what}`);
  }
  return found;
}
