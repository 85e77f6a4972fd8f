/** 新增单位: a unit that no roster has brought. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { nameKey } from '@core/modules/roster/text';
import type { ReadFacts } from '@core/modules/units/read-facts';
import { requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { requireStill } from '@server/runtime/standing';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnit } from './stored';
import { unitYearOf, yearOf } from './unit-years';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { requireNoTwin, requireRead } from './require-facts';
import { changeOf, countAnew, linesOf, withLines } from './write-facts';

const PATH = 'input.facts';

export async function addUnit(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'unit.add'>,
): Promise<ActionOutput<'unit.add'>> {
  const { townId } = input.facts;
  const ofTown = ({ scopeId }: { scopeId: string }): boolean => scopeId === townId;
  requireGrant('unit.add', actor, ofTown);
  const facts = requireRead(input.facts, PATH);
  const write = writeOf('unit.add', actor, input, input.id);
  const receipt = await writeOnce(deps, write, async (tx) => {
    await requireStill(tx, actor.personId, deps.today, 'unit.add', ofTown);
    const town = await tx.get('orgNodes', townId);
    if (town?.kind !== 'town') throw badField(`${PATH}.townId`, '没有这个镇街');
    const unit = { ...(await freshUnit(deps, tx, input.id, facts)), lastChangeId: input.id };
    await requireNoTwin(deps, unit, PATH);
    const lines = linesOf({}, facts);
    const mark = { at: deps.now(), on: deps.today };
    const corrected = Object.fromEntries(lines.map(({ fact }) => [fact, mark]));
    const added = { ...withLines(unit, lines, town), corrected };
    await tx.set('units', added);
    await tx.set(
      'unitYears',
      unitYearOf(added, yearOf(deps.today), {
        responsibilities: [],
        closures: [],
        contacts: [],
        developments: [],
      }),
    );
    await tx.add(
      'unitChanges',
      changeOf(deps, {
        _id: input.id,
        kind: 'add',
        unitIds: [added._id],
        by: actor.personId,
        lines,
      }),
    );
  });
  const change = await deps.store.get('unitChanges', input.id);
  const [unitId] = change?.unitIds ?? [];
  if (!unitId) throw new AppError('INTERNAL', '没有写入');
  await countAnew(deps, change?.lines ?? []);
  return { receipt, unitId };
}

/**
 * Its id follows from code or name as an import's does, so that a later list means this unit and
 * two who add it at once meet in one document; where that is taken by another unit, from the record.
 */
async function freshUnit(
  deps: Deps,
  tx: Transaction,
  changeId: string,
  { name, creditCode, kind, townId }: ReadFacts,
): Promise<StoredUnit> {
  const hash = (text: string): string => deps.sha256(text).slice(0, 16);
  const wanted = creditCode ? `u-${creditCode}` : `u-${hash(nameKey(String(name)))}`;
  const there = await tx.get('units', wanted);
  return {
    _id: there ? `u-${hash(`unit:${changeId}`)}` : wanted,
    schemaVersion: 1,
    name: String(name),
    nameKey: '',
    ...(creditCode ? { creditCode: String(creditCode) } : {}),
    kind: kind as StoredUnit['kind'],
    townId: String(townId),
    townName: '',
    formation: 'none',
    status: 'operating',
    closures: [],
    recordsFrom: deps.today,
    partyOrganizationIds: [],
    searchText: '',
    sortKey: '',
  };
}
