/**
 * Steps of 发展党员 as the unit's year has them: day and step, never whose. They follow the run:
 * a correction moves them, a void takes them away; a record of the same name, unit, step and
 * day that was made by hand is the same step.
 */
import type { Process } from '@core/modules/processes/rules.contract';
import { stepDay } from '@core/modules/processes/run';
import type { Day } from '@core/shared/calendar/day';
import type { Deps } from '@server/runtime/deps';
import type { Transaction } from '@server/runtime/store';
import { unitYearId, unitYearOn, yearOf } from '@server/modules/units/unit-years';
import { runOf } from './shelf';
import type { StoredRun } from './stored';

type Development = 'activist' | 'probationary';

/** Days of the steps of 发展党员 that a run has taken. */
function daysOf(process: Process, run: StoredRun, today: Day): Map<Development, Day> {
  return new Map(
    process.steps.flatMap(({ code, follows }) =>
      follows.flatMap((one) => {
        const on = one.kind === 'development' && stepDay(process, runOf(run), {}, code, today);
        return one.kind === 'development' && on ? [[one.step, on] as const] : [];
      }),
    ),
  );
}

/** Records made by hand at the unit, for {@link tellUnit}: one request. */
export async function recordedByHand(
  { store }: Deps,
  { unitId, name, subjectId }: StoredRun,
): Promise<ReadonlySet<string>> {
  if (!unitId) return new Set();
  const [records, person] = await Promise.all([
    store.find('developments', { where: { unitId, on: { gte: '' } }, limit: 1000 }),
    name ? null : store.get('persons', subjectId),
  ]);
  const own = name ?? person?.name;
  return new Set(records.filter((one) => one.name === own).map(({ step, on }) => `${step} ${on}`));
}

/** Brings the unit's years to what the run says now. */
export async function tellUnit(
  deps: Deps,
  tx: Transaction,
  process: Process,
  was: StoredRun,
  now: StoredRun,
  byHand: ReadonlySet<string>,
): Promise<void> {
  const { unitId } = now;
  if (!unitId) return;
  const [before, after] = [was, now].map((run) => daysOf(process, run, deps.today));
  for (const step of ['activist', 'probationary'] as const) {
    const [from, on] = [before?.get(step), after?.get(step)];
    if (from === on) continue;
    const id = `${now._id}_${step}`;
    if (from) await forget(tx, unitId, yearOf(from), id);
    if (on && !byHand.has(`${step} ${on}`)) await remember(tx, unitId, { id, on, step });
  }
}

async function forget(tx: Transaction, unitId: string, year: number, id: string): Promise<void> {
  const document = await tx.get('unitYears', unitYearId(unitId, year));
  if (!document) return;
  const developments = document.facts.developments.filter((one) => one.id !== id);
  await tx.set('unitYears', { ...document, facts: { ...document.facts, developments } });
}

async function remember(
  tx: Transaction,
  unitId: string,
  development: { id: string; on: Day; step: Development },
): Promise<void> {
  const found = await unitYearOn(tx, unitId, development.on);
  if (!found) return;
  const { facts } = found.document;
  const developments = [...facts.developments, development];
  await tx.set('unitYears', { ...found.document, facts: { ...facts, developments } });
}
