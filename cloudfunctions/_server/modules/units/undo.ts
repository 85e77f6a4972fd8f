/** The last change of a unit is taken back: what stood there before stands again, and both stay in the history. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnitChange, UnitFactLine } from './changes-stored';
import type { StoredUnit } from './stored';
import { unitYearId, yearOf } from './unit-years';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { recordedOnUnit } from '@server/modules/roster/recorded-on';
import { requireKeeper } from './correct';
import { requireNoTwin } from './require-facts';
import { changeOf, countAnew, followInYears, isIdentifying, withLines } from './write-facts';

export async function undoUnitChange(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'unit.undo'>,
): Promise<ActionOutput<'unit.undo'>> {
  const { id, unitId, changeId } = input;
  let back: UnitFactLine[] = [];
  const write = writeOf('unit.undo', actor, input, unitId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const change = await tx.get('unitChanges', changeId);
    const facts = change?.lines.map(({ fact }) => fact) ?? [];
    const { unit, isOffice } = await requireKeeper(deps, tx, actor, unitId, facts, 'unit.undo');
    if (!change?.unitIds.includes(unitId) || change.lines.length === 0) {
      throw new AppError('NOT_FOUND', '没有这次改动');
    }
    if (!isOffice && change.by !== actor.personId) {
      throw new AppError('FORBIDDEN', '这次改动由别人所做，请镇街撤销');
    }
    if (change.undoneBy) throw new AppError('CONFLICT', '这次改动已经撤销');
    const isUnchanged = change.lines.every(({ fact, after }) => unit[fact] === after);
    if (unit.lastChangeId !== changeId || !isUnchanged) {
      throw new AppError('CONFLICT', '其后又有改动，请先看最近的一次');
    }
    back = change.lines.map(turned);
    if (change.kind === 'add') await removeUnit(deps, tx, unit);
    else await putBack(deps, tx, unit, change, back);
    await tx.set('unitChanges', { ...change, undoneBy: id });
    await tx.add(
      'unitChanges',
      changeOf(deps, { _id: id, kind: 'undo', unitIds: [unitId], by: actor.personId, lines: back }),
    );
  });
  await countAnew(deps, back);
  return { receipt };
}

const turned = ({ fact, before, after }: UnitFactLine): UnitFactLine => ({
  fact,
  ...(after === undefined ? {} : { before: after }),
  ...(before === undefined ? {} : { after: before }),
});

/** The unit as it was before the change, with the marks of that time. */
async function putBack(
  deps: Deps,
  tx: Transaction,
  unit: StoredUnit,
  change: StoredUnitChange,
  back: readonly UnitFactLine[],
): Promise<void> {
  const to = back.find(({ fact }) => fact === 'townId')?.after;
  const town = to === undefined ? null : await tx.get('orgNodes', String(to));
  const { lastChangeId: _last, corrected, formerNames = [], ...next } = withLines(unit, back, town);
  if (back.some(isIdentifying)) await requireNoTwin(deps, next, 'input');
  const marks = Object.fromEntries(
    Object.entries(corrected ?? {}).flatMap(([fact, mark]) => {
      const line = change.lines.find((one) => one.fact === fact);
      if (!line) return [[fact, mark]];
      return line.mark ? [[fact, line.mark]] : [];
    }),
  );
  const names = formerNames.filter((name) => name !== next.name);
  const restored: StoredUnit = {
    ...next,
    ...(Object.keys(marks).length > 0 ? { corrected: marks } : {}),
    ...(names.length > 0 ? { formerNames: names } : {}),
    ...(change.previousId ? { lastChangeId: change.previousId } : {}),
  };
  await tx.set('units', restored);
  await followInYears(deps, tx, restored);
}

/** A unit that was added by mistake goes, while nothing is recorded of it. */
async function removeUnit(deps: Deps, tx: Transaction, unit: StoredUnit): Promise<void> {
  const years: string[] = [];
  for (const year of [yearOf(deps.today) - 1, yearOf(deps.today)]) {
    const document = await tx.get('unitYears', unitYearId(unit._id, year));
    if (!document) continue;
    const { facts } = document;
    const lists = [facts.responsibilities, facts.closures, facts.contacts, facts.developments];
    if (lists.some((list) => list.length > 0)) {
      throw new AppError('CONFLICT', '这个单位已有指导员或联系记录，不能撤销新增');
    }
    years.push(document._id);
  }
  const [recorded] = await recordedOnUnit(deps.store, unit._id);
  if (recorded || unit.partyOrganizationIds.length > 0) {
    throw new AppError('CONFLICT', `这个单位${recorded ?? '已有党组织'}，不能撤销新增`);
  }
  await tx.remove('units', unit._id);
  for (const id of years) await tx.remove('unitYears', id);
}
