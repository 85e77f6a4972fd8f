/** 停业 of a unit: an instructor's report waits for a supervisor, a supervisor's acts at once. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { Closure } from '@core/modules/cadence/contract';
import { AppError, badField } from '@core/shared/errors';
import { addDays } from '@core/shared/calendar/day';
import { grantsOver, ownsUnit, ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import { unitYearId, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { requireUnit } from '@server/modules/matters/matters';
import { writeOf, writeOnce } from '@server/runtime/once';
import { waitsSince } from './waiting-key';

export async function reportClosure(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'closure.report'>,
): Promise<ActionOutput<'closure.report'>> {
  const { id, unitId, from, lastDay, reason } = input;
  if (from > deps.today) throw badField('input.from', '开始日期在今天之后');
  const to = lastDay ? { to: addDays(lastDay, 1) } : {};
  let waits = true;
  const write = writeOf('closure.report', actor, input, unitId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const { document } = await requireUnit(deps, tx, actor, 'closure.report', unitId);
    const own = ownsUnit(actor, document, document.facts.responsibilities, deps.today);
    // Who is in charge of the unit never excuses their own marks, whatever else they are.
    waits =
      grantsOver('waiting.decide', actor, own).length === 0 || isInCharge(deps, actor, document);
    await changeClosures(deps, tx, unitId, from, (closures) => [
      ...closures,
      { id, from, ...to, ...(waits ? { waits: true } : {}) },
    ]);
    const at = deps.now();
    const towns = [document.townId];
    await tx.add('statements', {
      _id: id,
      schemaVersion: 1,
      kind: 'closure',
      personId: actor.personId,
      unitId,
      townIds: towns,
      reason,
      at,
      from,
      ...to,
      ...(waits
        ? waitsSince(at, id, towns)
        : { decision: { granted: true, reason, by: actor.personId, at } }),
    });
  });
  const stated = await deps.store.get('statements', id);
  return { receipt, waits: stated ? !stated.decision : waits };
}

const isInCharge = ({ today }: Deps, actor: Actor, { facts }: StoredUnitYear): boolean =>
  facts.responsibilities.some(
    (r) => isInForce(r, today) && ownAndCoveredIds(actor, today).includes(r.instructorId),
  );

/** The unit operates again: it removes an excuse, so it acts at once. */
export async function endClosure(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'closure.end'>,
): Promise<ActionOutput<'closure.end'>> {
  const { unitId, lastDay } = input;
  if (lastDay > deps.today) throw badField('input.lastDay', '复工日期在今天之后');
  const write = writeOf('closure.end', actor, input, unitId, input.reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const { document } = await requireUnit(deps, tx, actor, 'closure.end', unitId);
    const running = document.facts.closures.find((c) => !c.to || c.to > lastDay);
    if (!running) throw new AppError('CONFLICT', '这个单位没有登记停业');
    if (running.from > lastDay) throw badField('input.lastDay', '复工早于停业');
    const to = addDays(lastDay, 1);
    await changeClosures(deps, tx, unitId, running.from, (closures) =>
      closures.map((c) => (c.from === running.from && c.id === running.id ? { ...c, to } : c)),
    );
  });
  return { receipt };
}

/** Changes the closures of a unit and of its years from `from` on, where such years are begun. */
export async function changeClosures(
  deps: Deps,
  tx: Transaction,
  unitId: string,
  from: string,
  change: (closures: Closure[]) => Closure[],
): Promise<void> {
  const unit = await tx.get('units', unitId);
  if (!unit) throw new AppError('NOT_FOUND', '没有这个单位');
  await tx.set('units', withStatus(deps, { ...unit, closures: change(unit.closures) }));
  const years = new Set([Math.max(yearOf(from), yearOf(deps.today) - 1), yearOf(deps.today)]);
  for (const year of years) {
    const document = await tx.get('unitYears', unitYearId(unitId, year));
    if (!document) continue;
    const closures = change(document.facts.closures);
    await tx.set('unitYears', { ...document, facts: { ...document.facts, closures } });
  }
}

/** 停业 while a closure that nobody doubts is running; a unit that was struck off stays so. */
function withStatus(deps: Deps, unit: StoredUnit): StoredUnit {
  if (unit.status === 'closed') return unit;
  const shut = unit.closures.some((c: Closure) => !c.waits && isInForce(c, deps.today));
  return { ...unit, status: shut ? 'suspended' : 'operating' };
}
