/** A naming is taken back whole, as long as it stands as it was made and the instructor has done nothing there. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { UnitFacts } from '@core/modules/cadence/contract';
import type { Day } from '@core/shared/calendar/day';
import { AppError } from '@core/shared/errors';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { actorAgain } from '@server/runtime/standing';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnitChange } from '@server/modules/units/changes-stored';
import { unitYearOn, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { changeOf } from '@server/modules/units/write-facts';

export async function withdrawAssignment(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'responsibility.withdraw'>,
): Promise<ActionOutput<'responsibility.withdraw'>> {
  const { id, changeId } = input;
  const write = writeOf('responsibility.withdraw', actor, input, changeId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const now = await actorAgain(tx, actor.personId, deps.today);
    const change = await tx.get('unitChanges', changeId);
    if (!now || change?.kind !== 'assign' || !change.instructorId) {
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    }
    for (const unitId of change.unitIds) await takeBack(deps, tx, now, unitId, change);
    if (change.undoneBy) throw new AppError('CONFLICT', '这次指定已经撤销');
    const { unitIds, instructorId } = change;
    await tx.set('unitChanges', { ...change, undoneBy: id });
    await tx.add(
      'unitChanges',
      changeOf(deps, {
        _id: id,
        kind: 'withdraw',
        unitIds,
        by: actor.personId,
        lines: [],
        instructorId,
      }),
    );
  });
  await deps.store.remove('jobs', 'rebuildFigures');
  return { receipt };
}

type Named = Pick<StoredUnitChange, 'instructorId' | 'on'>;
type Facts = Pick<UnitFacts, 'responsibilities' | 'contacts'>;

/** The responsibility goes on as it was named, and the instructor has recorded nothing since. */
export const isStillAsAssigned = (
  { responsibilities, contacts }: Facts,
  named: Named,
  today: Day,
): boolean =>
  // The years before keep it too: it is taken back in its own.
  yearOf(named.on) === yearOf(today) &&
  responsibilities.some(
    (r) => r.instructorId === named.instructorId && r.from === named.on && !r.to,
  ) &&
  !contacts.some(({ by, on }) => by === named.instructorId && on >= named.on);

async function takeBack(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  unitId: string,
  change: StoredUnitChange,
): Promise<void> {
  const year = await unitYearOn(tx, unitId, deps.today);
  const isOwn = ({ scopeId }: { scopeId: string }): boolean => scopeId === year?.document.townId;
  if (!year || grantsOver('responsibility.withdraw', actor, isOwn).length === 0) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  if (change.undoneBy) return;
  const { document } = year;
  if (!isStillAsAssigned(document.facts, change, deps.today)) {
    const why = `${document.name}指定后已有联系记录或调整，不能撤销；要换人请办理交接`;
    throw new AppError('CONFLICT', why);
  }
  const responsibilities = document.facts.responsibilities.filter(
    (r) => r.instructorId !== change.instructorId || r.from !== change.on,
  );
  await tx.set('unitYears', {
    ...document,
    instructorIds: [...new Set(responsibilities.map((r) => r.instructorId))].sort(),
    facts: { ...document.facts, responsibilities },
  });
}
