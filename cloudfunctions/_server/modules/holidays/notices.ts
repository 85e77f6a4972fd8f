/** 节假日安排: which years have a notice and from where, entering one, taking it back. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { YearOfNotices } from '@core/modules/holidays/actions';
import type { EnteredNotices } from '@core/modules/holidays/contract';
import { AppError, badField } from '@core/shared/errors';
import { problemsOf } from '@core/shared/calendar/notice';
import { PUBLISHED } from '@core/shared/calendar/work-calendar';
import type { Actor } from '@server/runtime/actor';
import { readRules, latestNotices } from './repository';
import { type Transaction } from '@server/runtime/store';
import type { StoredHolidayNotice } from './stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { personsById } from '@server/modules/people/repository';

/** Entries of all years that are read: one or two a year are usual. */
const HISTORY = 200;

/** The product's years, those entered, this one and the next. Four requests with the caller's own. */
export async function openHolidays(
  { store, today }: Deps,
  _actor: Actor,
): Promise<ActionOutput<'holidays.open'>> {
  const { notices = {} } = await readRules(store);
  const history = await latestNotices(store, HISTORY);
  const people = await personsById(store, [...new Set(history.map(({ by }) => by))]);
  const nameOf = new Map(people.map(({ _id, name }) => [_id, name]));
  const thisYear = Number(today.slice(0, 4));
  const years = [...Object.keys(PUBLISHED), ...Object.keys(notices)].map(Number);
  return {
    today,
    years: [...new Set([...years, thisYear, thisYear + 1])]
      .sort((a, b) => b - a)
      .map((year) => yearOf(year, notices, history, nameOf)),
  };
}

function yearOf(
  year: number,
  notices: EnteredNotices,
  history: readonly StoredHolidayNotice[],
  nameOf: ReadonlyMap<string, string>,
): YearOfNotices {
  const entered = notices[year];
  const notice = entered ?? PUBLISHED[year];
  return {
    year,
    source: entered ? 'entered' : notice ? 'product' : 'none',
    ...(notice
      ? { notice: { holidays: [...notice.holidays], workdays: [...notice.workdays] } }
      : {}),
    history: history
      .filter((change) => change.year === year)
      .map(({ at, by, notice: told, reason }) => ({
        at,
        by: nameOf.get(by) ?? '',
        kind: told ? 'entered' : 'withdrawn',
        ...(reason ? { reason } : {}),
      })),
  };
}

/**
 * Puts a notice in force.
 * @throws AppError BAD_INPUT with what is wrong with it, in words.
 */
export async function enterHolidays(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'holidays.enter'>,
): Promise<ActionOutput<'holidays.enter'>> {
  const { year, notice, reason } = input;
  const [problem] = problemsOf(notice, year);
  if (problem) throw badField('input.notice', problem);
  const write = writeOf('holidays.enter', actor, input, String(year), reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const rules = await readRules(tx);
    await tx.set('rules', { ...rules, notices: { ...rules.notices, [year]: notice } });
    await addChange(deps, tx, actor, input, notice);
  });
  await countAgain(deps);
  return { receipt };
}

/**
 * Takes an entered notice back.
 * @throws AppError CONFLICT when none is entered for the year.
 */
export async function withdrawHolidays(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'holidays.withdraw'>,
): Promise<ActionOutput<'holidays.withdraw'>> {
  const { year, reason } = input;
  const write = writeOf('holidays.withdraw', actor, input, String(year), reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const rules = await readRules(tx);
    const { [year]: entered, ...others } = rules.notices ?? {};
    if (!entered) throw new AppError('CONFLICT', `${year} 年没有录入的放假安排`);
    await tx.set('rules', { ...rules, notices: others });
    await addChange(deps, tx, actor, input);
  });
  await countAgain(deps);
  return { receipt };
}

const addChange = (
  deps: Deps,
  tx: Transaction,
  { personId: by }: Actor,
  { id, year, reason }: { id: string; year: number; reason?: string | undefined },
  notice?: StoredHolidayNotice['notice'],
): Promise<void> =>
  tx.add('holidayNotices', {
    _id: id,
    schemaVersion: 1,
    year,
    at: deps.now(),
    by,
    ...(notice ? { notice } : {}),
    ...(reason ? { reason } : {}),
  });

/** Figures of towns are counted under the new calendar with the next tick. */
const countAgain = ({ store }: Deps): Promise<void> => store.remove('jobs', 'rebuildFigures');
