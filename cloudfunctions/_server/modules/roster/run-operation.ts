/**
 * One operation of an import, in one transaction with the documents as they were
 * before. Its change document tells a repetition that it is done.
 */
import type { ImportedCollection, ImportOperation, StoredImport } from './stored';
import type { Reader, Store, Transaction } from '@server/runtime/store';
import type { Collections } from '@server/runtime/stored';
import { DISTRICT_ID, COMMITTEE_ID } from '@server/runtime/tree';
import { beginUnitYear, unitYearId, unitYearOf, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { hashOf } from '@server/runtime/once';
import {
  mergeInstructor,
  mergeMember,
  mergeOrganization,
  mergeUnit,
  mergeUnitYear,
  type Conflict,
} from './merge';
import { keepCorrected, withoutMarks, type Corrected } from './corrected';
import { rosterKeysOf } from './roster-key';
import { withoutPlace } from './without-place';
import { personsByRosterKey } from '@server/modules/people/repository';

export interface Effect {
  readonly effect: 'added' | 'changed' | 'unchanged';
  readonly conflicts: Conflict[];
  /** Facts that the app has put right and the file says otherwise. */
  readonly corrected: Corrected[];
}

interface Write<C extends ImportedCollection = ImportedCollection> {
  readonly collection: C;
  readonly was: Collections[C] | null;
  readonly now: Collections[C];
}

interface Plan {
  readonly writes: Write[];
  readonly conflicts: Conflict[];
  readonly corrected?: Corrected[];
}

export const changeId = (importId: string, index: number): string =>
  `${importId}_${String(index).padStart(7, '0')}`;

/** What the operation would change, counted and not written. */
export async function previewOperation(
  store: Store,
  head: StoredImport,
  operation: ImportOperation,
): Promise<Effect> {
  const personId = await memberIdOf(store, operation);
  return effectOf(await planOperation(store, head, operation, personId));
}

/** Writes what the operation changes, once. */
export async function runOperation(
  deps: Pick<Deps, 'store' | 'sha256'>,
  head: StoredImport,
  index: number,
  operation: ImportOperation,
): Promise<Effect> {
  const { store } = deps;
  const personId = await memberIdOf(store, operation);
  const _id = changeId(head._id, index);
  return store.transaction(async (tx: Transaction) => {
    const plan = await planOperation(tx, head, operation, personId);
    if (plan.writes.length === 0 || (await tx.get('importChanges', _id))) return effectOf(plan);
    for (const { collection, now } of plan.writes) await tx.set(collection, now);
    await tx.add('importChanges', {
      _id,
      schemaVersion: 1,
      importId: head._id,
      before: plan.writes.map(({ collection, was, now }) => ({
        collection,
        id: now._id,
        document: was,
        afterHash: hashOf(deps, withoutPlace(collection, now)),
      })),
    });
    return effectOf(plan);
  });
}

function effectOf({ writes, conflicts, corrected = [] }: Plan): Effect {
  const effect =
    writes.length === 0 ? 'unchanged' : writes.some((w) => w.was) ? 'changed' : 'added';
  return { effect, conflicts, corrected };
}

/** The person a member's row is about: found by roster key, outside the transaction, which holds no queries. */
async function memberIdOf(store: Store, operation: ImportOperation): Promise<string> {
  if (operation.kind !== 'member') return '';
  const { name, phone, partyOrganizationId, freshId } = operation;
  const rosterKeys = rosterKeysOf(name, phone, partyOrganizationId);
  const [person] = await personsByRosterKey(store, rosterKeys);
  return person?._id ?? freshId;
}

async function planOperation(
  reader: Reader,
  head: StoredImport,
  op: ImportOperation,
  personId: string,
): Promise<Plan> {
  switch (op.kind) {
    case 'nothing':
      return { writes: [], conflicts: [] };
    case 'town': {
      const was = await reader.get('orgNodes', op.id);
      const { id: _id, name, kind } = op;
      const order = was ? was.order : op.order;
      return changed('orgNodes', was, {
        _id,
        schemaVersion: 1,
        kind,
        name,
        parentId: COMMITTEE_ID,
        ...(order === undefined ? {} : { order }),
      });
    }
    case 'partyOrganization': {
      const was = await reader.get('partyOrganizations', op.id);
      return changed('partyOrganizations', was, mergeOrganization(was, op));
    }
    case 'instructor': {
      const was = await reader.get('persons', op.id);
      return changed('persons', was, mergeInstructor(was, op, DISTRICT_ID, head.businessDate));
    }
    case 'member': {
      const was = await reader.get('persons', personId);
      return changed('persons', was, mergeMember(was, op, head.businessDate));
    }
    case 'unit':
      return planUnit(reader, head, op);
  }
}

async function planUnit(
  reader: Reader,
  head: StoredImport,
  op: Extract<ImportOperation, { kind: 'unit' }>,
): Promise<Plan> {
  const was = await reader.get('units', op.id);
  const { kept, corrected, taken } = keepCorrected(was, op, head);
  const merged = mergeUnit(was, kept, head.businessDate);
  if (!merged) return { writes: [], conflicts: [] };
  const unit = withoutMarks(merged, taken);
  const writes: Write[] = [...changed('units', was, unit).writes];
  const conflicts: Conflict[] = [];
  const thisYear = yearOf(head.businessDate);
  // A responsibility of the year before still decides periods that are open.
  const firstYear = op.responsibilities.some((r) => yearOf(r.from) < thisYear)
    ? thisYear - 1
    : thisYear;
  for (let year = firstYear; year <= thisYear; year += 1) {
    const yearWas = await reader.get('unitYears', unitYearId(unit._id, year));
    const base =
      yearWas ??
      (was ? await beginUnitYear(reader, unit._id, year) : null) ??
      unitYearOf(unit, year, emptyFacts());
    const of = mergeUnitYear(base, unit, op.responsibilities.filter(touchesYear(year)));
    writes.push(...changed('unitYears', yearWas, of.document).writes);
    if (year === thisYear) conflicts.push(...of.conflicts);
  }
  return { writes, conflicts, corrected };
}

const emptyFacts = () => ({ responsibilities: [], closures: [], contacts: [], developments: [] });

const touchesYear = (year: number) => (r: { from: string; to?: string | undefined }) =>
  yearOf(r.from) <= year && (!r.to || yearOf(r.to) >= year);

function changed<C extends ImportedCollection>(
  collection: C,
  was: Collections[C] | null,
  now: Collections[C],
): { writes: Write<C>[]; conflicts: [] } {
  return { writes: same(was, now) ? [] : [{ collection, was, now }], conflicts: [] };
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const [x, y] = [Object.entries(a).filter(defined), Object.entries(b).filter(defined)];
  return (
    x.length === y.length &&
    x.every(([key, value]) => same(value, (b as Record<string, unknown>)[key]))
  );
}

const defined = ([, value]: [string, unknown]): boolean => value !== undefined;
