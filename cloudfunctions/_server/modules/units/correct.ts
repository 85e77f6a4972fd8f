/** 改正单位信息: facts are put right, and what stood there before stays in the history. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { CONTACT_FACTS, unitFactTitles, type UnitFact } from '@core/modules/units/facts.contract';
import { grantsOver, ownsUnit } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { actorAgain } from '@server/runtime/standing';
import type { Transaction } from '@server/runtime/store';
import type { UnitFactLine } from './changes-stored';
import type { StoredNode, StoredUnit } from './stored';
import { unitYearOn } from './unit-years';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { requireNoTwin, requireRead } from './require-facts';
import {
  changeOf,
  countAnew,
  followInYears,
  linesOf,
  isIdentifying,
  withLines,
} from './write-facts';

const PATH = 'input.changes';

export async function correctUnit(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'unit.correct'>,
): Promise<ActionOutput<'unit.correct'>> {
  const { id, unitId, reason } = input;
  const facts = requireRead(input.changes, PATH);
  let lines: UnitFactLine[] = [];
  const write = writeOf('unit.correct', actor, input, unitId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const asked = Object.keys(facts) as UnitFact[];
    const { unit } = await requireKeeper(deps, tx, actor, unitId, asked);
    const town = await requireTown(tx, actor, String(facts.townId ?? ''), unit);
    lines = linesOf(unit, facts);
    // What is said again as it stands changes nothing; the audit line tells that it was.
    if (lines.length === 0) return;
    const next = withLines(unit, lines, town);
    if (lines.some(isIdentifying)) await requireNoTwin(deps, next, PATH);
    await tx.set('units', marked(deps, unit, { ...next, lastChangeId: id }, lines));
    await followInYears(deps, tx, next);
    await tx.add(
      'unitChanges',
      changeOf(deps, {
        _id: id,
        kind: 'correct',
        unitIds: [unitId],
        by: actor.personId,
        ...(reason ? { reason } : {}),
        lines,
        ...(unit.lastChangeId ? { previousId: unit.lastChangeId } : {}),
      }),
    );
  });
  await countAnew(deps, lines);
  return { receipt };
}

/**
 * The unit, when the actor may change these facts of it today, as they stand inside the
 * transaction: an office all of them, an instructor the phone and 联系人.
 */
export async function requireKeeper(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  unitId: string,
  facts: readonly UnitFact[],
  action: 'unit.correct' | 'unit.undo' = 'unit.correct',
): Promise<{ unit: StoredUnit; isOffice: boolean }> {
  const now = await actorAgain(tx, actor.personId, deps.today);
  const year = await unitYearOn(tx, unitId, deps.today);
  const unit = await tx.get('units', unitId);
  if (!now || !year || !unit) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const { responsibilities } = year.document.facts;
  const grants = grantsOver(action, now, ownsUnit(now, unit, responsibilities, deps.today));
  if (grants.length === 0) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const foreign = facts.find((fact) => !(CONTACT_FACTS as readonly UnitFact[]).includes(fact));
  const isOffice = grants.some(({ role }) => role !== 'instructor');
  if (foreign && !isOffice) {
    const why = `指导员改正电话和联系人；${unitFactTitles[foreign]}请报镇街改正`;
    throw new AppError('FORBIDDEN', why, [{ path: `${PATH}.${foreign}`, message: why }]);
  }
  return { unit, isOffice };
}

/** The town that the unit moves to; null where it stays. Both towns must be the actor's. */
async function requireTown(
  tx: Transaction,
  actor: Actor,
  townId: string,
  unit: StoredUnit,
): Promise<StoredNode | null> {
  if (!townId || townId === unit.townId) return null;
  const own = grantsOver('unit.correct', actor, ({ scopeId }) => scopeId === townId);
  const may = own.some(({ role }) => role !== 'instructor');
  if (!may) throw badField(`${PATH}.townId`, '只能改到您工作范围内的镇街，跨镇街的请报工委');
  const town = await tx.get('orgNodes', townId);
  if (town?.kind !== 'town') throw badField(`${PATH}.townId`, '没有这个镇街');
  return town;
}

/** The unit with the day of its correction on each fact, and with the name that it bore. */
function marked(
  deps: Deps,
  was: StoredUnit,
  next: StoredUnit,
  lines: readonly UnitFactLine[],
): StoredUnit {
  const mark = { at: deps.now(), on: deps.today };
  const fresh = Object.fromEntries(lines.map(({ fact }) => [fact, mark]));
  const renamed = lines.some(({ fact }) => fact === 'name');
  return {
    ...next,
    corrected: { ...was.corrected, ...fresh },
    ...(renamed ? { formerNames: [...new Set([...(was.formerNames ?? []), was.name])] } : {}),
  };
}
