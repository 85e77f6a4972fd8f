/**
 * A district of full size, written straight into the store in the shapes of
 * `runtime/stored.ts`: every unit with its year of contacts. The same size
 * gives the same district on every machine.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ShortContact } from '@core/modules/cadence/contract';
import { addDays } from '@core/shared/calendar/day';
import { Database } from '@local-cloud/store/database';
import { DocumentStore } from '@local-cloud/store/documents';
import { collectionNames } from '@server/runtime/collections';
import { indexes } from '@server/runtime/indexes';
import { revisionAt } from '@server/runtime/revision';
import { toStored } from '@server/platform/stored-form';
import type { CollectionName, Collections } from '@server/runtime/stored';

/** The day of the benches: a Thursday, most of a year behind it. */
export const TODAY = '2026-11-19';
const FIRST_MONDAY = '2025-12-29';
const WEEKS = 46;
const TOWNS = 40;
const BATCH = 2_000;
/** Everything was written before the day of the benches, as the functions know the time. */
const WRITTEN_AT = Date.parse(`${TODAY}T00:00:00+08:00`) - 3_600_000;

export interface Size {
  readonly instructors: number;
  readonly units: number;
  /** Weeks of contacts that also stand as documents of their own, newest first. */
  readonly ledgerWeeks: number;
  /** Members, in branches of twenty-five; none when it is not said. */
  readonly members?: number;
  /** Years of units as they lay in the database before their contacts were packed. */
  readonly unpacked?: true;
}

/** The district that the reaches speak of. */
export const FULL: Size = { instructors: 1_100, units: 15_560, ledgerWeeks: 4 };

export const openidOf = (instructor: number): string => `o-${instructor}`;
export const SUPERVISOR_OPENID = 'o-supervisor';
/** Ids as long as those of phones: what is counted in bytes is counted as it is. */
const madeId = (kind: number, unit: number, n = 0): string =>
  `${hex(unit, 8)}-${hex(n, 4)}-4000-8000-${hex(kind, 12)}`;
const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');

export const unitIdOf = (unit: number): string => madeId(1, unit);
export const personIdOf = (instructor: number): string => madeId(2, instructor);
/** Units go round the instructors, so that each has as many as another. */
export const instructorOf = (unit: number, size: Size): number => unit % size.instructors;

type Put = <C extends CollectionName>(collection: C, document: Collections[C]) => void;

/** Writes the district into a data folder that no cloud has open. */
export function fillBigDistrict(dataDir: string, size: Size = FULL): void {
  mkdirSync(dataDir, { recursive: true });
  const database = new Database(join(dataDir, 'cloud.db'));
  const store = new DocumentStore(
    database,
    indexes.map(({ collection, fields }) => ({ collection, fields: [...fields] })),
    [...collectionNames],
  );
  let batch: (() => void)[] = [];
  const flush = (): void => {
    const writes = batch;
    batch = [];
    database.atomic(() => writes.forEach((write) => write()));
  };
  const put: Put = (collection, document) => {
    const stored = size.unpacked ? document : toStored(collection, document);
    const written = 'rev' in stored ? { rev: revisionAt(WRITTEN_AT, document._id) } : {};
    batch.push(() => store.write(collection, document._id, { ...stored, ...written }));
    if (batch.length >= BATCH) flush();
  };
  putTree(put);
  for (let i = 0; i < size.instructors; i += 1) putInstructor(put, i);
  putSupervisor(put);
  for (let u = 0; u < size.units; u += 1) putUnit(put, u, size);
  for (let m = 0; m < (size.members ?? 0); m += 1) putMember(put, m);
  flush();
  database.close();
}

export const TOWN_IDS = Array.from({ length: TOWNS }, (_, town) => `town-${town}`);
const townIdOf = (unit: number): string => `town-${unit % TOWNS}`;
const padded = (n: number): string => String(n).padStart(6, '0');

function putTree(put: Put): void {
  const base = { schemaVersion: 1 } as const;
  put('orgNodes', { ...base, _id: 'district', kind: 'district', name: '测试区' });
  put('deployment', { ...base, _id: 'firstAdministrator', value: 'p-0' });
  for (let t = 0; t < TOWNS; t += 1) {
    const name = `第${t + 1}街道`;
    put('orgNodes', { ...base, _id: `town-${t}`, kind: 'town', name, parentId: 'district' });
  }
}

function putInstructor(put: Put, i: number): void {
  const name = `指导员${padded(i)}`;
  const [personId, openid] = [personIdOf(i), openidOf(i)];
  put('persons', {
    _id: personId,
    schemaVersion: 1,
    name,
    phone: `138${padded(i)}00`,
    sortKey: `zdy${padded(i)} ${personId}`,
    rosterKey: `${name}|138${padded(i)}00`,
    roles: [{ role: 'instructor', scopeId: 'district', from: '2026-01-01' }],
    townIds: [],
    openid,
  });
  put('accounts', { _id: openid, schemaVersion: 1, personId });
}

const IN_BRANCH = 25;

/** A member, and with every twenty-fifth the branch. */
function putMember(put: Put, m: number): void {
  const branch = Math.floor(m / IN_BRANCH);
  const [personId, scopeId] = [`m-${m}`, `o-branch-${branch}`];
  const townId = townIdOf(branch);
  const name = `党员${padded(m)}`;
  if (m % IN_BRANCH === 0) {
    const branchName = `第${padded(branch)}党支部`;
    put('partyOrganizations', {
      _id: scopeId,
      schemaVersion: 1,
      name: branchName,
      nameKey: branchName,
      sortKey: `ddzb${padded(branch)}|${branchName}|${scopeId}`,
      kind: 'branch',
      townId,
      unitIds: [],
    });
  }
  put('persons', {
    _id: personId,
    schemaVersion: 1,
    name,
    sortKey: `dy${padded(m)}|${name}|${personId}`,
    rosterKey: `${name}|${scopeId}`,
    roles: [{ role: 'member', scopeId, from: '2026-01-01' }],
    townIds: [townId],
  });
}

function putSupervisor(put: Put): void {
  const personId = 'p-supervisor';
  put('persons', {
    _id: personId,
    schemaVersion: 1,
    name: '区干部',
    sortKey: `qgb ${personId}`,
    rosterKey: '区干部|',
    roles: [{ role: 'districtSupervisor', scopeId: 'district', from: '2026-01-01' }],
    townIds: [],
    openid: SUPERVISOR_OPENID,
  });
  put('accounts', { _id: SUPERVISOR_OPENID, schemaVersion: 1, personId });
}

function putUnit(put: Put, u: number, size: Size): void {
  const [_id, townId, name] = [unitIdOf(u), townIdOf(u), `测试单位${padded(u)}有限公司`];
  const by = personIdOf(instructorOf(u, size));
  const contacts = contactsOf(u, by);
  const place = { townId, townName: `第${(u % TOWNS) + 1}街道`, phone: `0234${padded(u)}0` };
  put('units', {
    _id,
    schemaVersion: 1,
    name,
    nameKey: name,
    kind: 'enterprise',
    ...place,
    headcount: 20 + (u % 300),
    formation: u % 3 === 0 ? 'none' : 'separate',
    status: 'operating',
    closures: [],
    partyOrganizationIds: [],
    searchText: `${name} csdw${padded(u)}yxgs`,
    sortKey: `d${townId} csdw${padded(u)} ${_id}`,
  });
  put('unitYears', {
    _id: `${_id}_2026`,
    schemaVersion: 1,
    unitId: _id,
    year: 2026,
    name,
    ...place,
    partyOrganizationIds: [],
    instructorIds: [by],
    facts: {
      responsibilities: [{ instructorId: by, from: '2026-01-01', kind: '帮建' }],
      closures: [],
      contacts,
      developments: [],
      ...(u % 3 === 0 ? {} : { partyOrganization: {} }),
    },
  });
  const since = addDays(FIRST_MONDAY, 7 * (WEEKS - size.ledgerWeeks + 1));
  for (const contact of contacts.filter(({ on }) => on >= since)) putContact(put, _id, contact);
}

/** A call in each week and a visit in every second one: about 68 a year, as the sources count. */
function contactsOf(u: number, by: string): ShortContact[] {
  return Array.from({ length: WEEKS }, (_, week) => week + 1).flatMap((week) => {
    const on = addDays(FIRST_MONDAY, 7 * week + ((u + week) % 4));
    const common = { on, by, outcome: 'reached', recordedOn: on } as const;
    const id = madeId(3, u, week);
    const call = { ...common, id, channel: 'phone', metOwner: false } as const;
    if ((u + week) % 2 === 0) return [call];
    const metOwner = week % 4 === 0;
    return [call, { ...common, id: madeId(4, u, week), channel: 'onsite', metOwner } as const];
  });
}

function putContact(put: Put, unitId: string, contact: ShortContact): void {
  const { id, on, by, channel, outcome, metOwner, recordedOn } = contact;
  const at = Date.parse(`${on}T10:00:00+08:00`);
  put('contacts', {
    _id: id,
    schemaVersion: 1,
    unitId,
    channel,
    outcome,
    metOwner,
    on,
    by,
    recordedBy: by,
    recordedAt: at,
    receivedAt: at,
    recordedOn,
    receipt: `R${id}`,
    contentHash: id,
  });
}
