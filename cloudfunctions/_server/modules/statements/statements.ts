/** Taking back leave, 条件不具备, a contest, a report of 停业: the facts are as if it had not been stated. */
import { formatDay } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import type { Transaction } from '@server/runtime/store';
import type { StoredStatement } from './stored';
import { unitYearId, yearOf } from '@server/modules/units/unit-years';
import { changeClosures } from './closures';
import type { Deps } from '@server/runtime/deps';
import { notYours, requireWaiting, type TakeBack } from './take-back';

export const withdrawStatement: TakeBack = async (deps, tx, actor, { kind, itemId }) => {
  const statement = await tx.get('statements', itemId);
  if (statement?.kind !== kind || statement.personId !== actor.personId) throw notYours();
  requireWaiting(statement.waitKey !== undefined, statement.withdrawnAt !== undefined);
  await tx.set('statements', takenBack(deps, statement));
  await undo(deps, tx, statement);
};

/** Off the list, and said to be taken back. */
export function takenBack(
  deps: Pick<Deps, 'now'>,
  { waitKey: _key, waitsIn: _in, ...statement }: StoredStatement,
): StoredStatement {
  return { ...statement, withdrawnAt: deps.now() };
}

async function undo(deps: Deps, tx: Transaction, statement: StoredStatement): Promise<void> {
  const { _id, unitId = '', from = '' } = statement;
  switch (statement.kind) {
    case 'leave':
      return undoLeave(tx, statement);
    case 'closure':
      return changeClosures(deps, tx, unitId, from, (closures) =>
        closures.filter((closure) => closure.id !== _id),
      );
    case 'lacking':
    case 'contest':
      return undoStatement(tx, statement);
    case 'absence':
      return undefined;
  }
}

async function undoLeave(tx: Transaction, { _id, personId }: StoredStatement): Promise<void> {
  const person = await tx.get('persons', personId);
  if (!person) return;
  const leaves = (person.leaves ?? []).map((leave) =>
    leave.id === _id ? { ...leave, state: 'withdrawn' as const } : leave,
  );
  await tx.set('persons', { ...person, leaves });
}

/** It may be stated again. */
async function undoStatement(tx: Transaction, statement: StoredStatement): Promise<void> {
  const { _id, kind, unitId = '', year, periodKey = '' } = statement;
  const of = year ?? yearOf(formatDay(periodOfKey(periodKey)?.first ?? 0));
  const document = await tx.get('unitYears', unitYearId(unitId, of));
  if (!document) return;
  const list = kind === 'lacking' ? 'lacking' : 'contests';
  const said: { id: string }[] = document.facts[list] ?? [];
  const left = said.filter(({ id }) => id !== _id);
  await tx.set('unitYears', { ...document, facts: { ...document.facts, [list]: left } });
}
