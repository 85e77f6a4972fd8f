/** Units with their responsibilities, page by page. */
import { formationTitles, statusTitles, unitKindTitles } from '@core/modules/units/contract';
import { addDays } from '@core/shared/calendar/day';
import { closuresText } from '@core/modules/roster/read-closures';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import type { StoredExport } from './stored';
import { unitYearId, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { dayCell, nextOf, PAGE, phoneIn, type ReadStep } from './read-page';
import { unitYearsById, unitsPage } from '@server/modules/units/repository';
import { personsById } from '@server/modules/people/repository';

const unitPage = (deps: Deps, head: StoredExport, after: string): Promise<StoredUnit[]> =>
  unitsPage(deps.store, after, head.townId, PAGE);

export const readUnits: ReadStep = async (deps, head, after) => {
  const page = await unitPage(deps, head, after);
  const turns = await turnsOf(deps, head, page);
  const people = await personsById(deps.store, [
    ...new Set(turns.map(({ instructorId }) => instructorId)),
  ]);
  const nameOf = new Map(people.map(({ _id, name }) => [_id, name]));
  const phone = phoneIn(head);
  return {
    rows: {
      units: page.map((unit) => [
        unit.name,
        unit.creditCode ?? null,
        unitKindTitles[unit.kind],
        unit.townName,
        unit.headcount ?? null,
        formationTitles[unit.formation],
        statusTitles[unit.status],
        closuresText(unit.closures) || null,
        dayCell(unit.recordsFrom),
        phone(unit.phone),
        unit.contactName ?? null,
        unit.contactPost ?? null,
        unit.address ?? null,
        unit.mapPoint ?? null,
        unit._id,
      ]),
      responsibilities: turns.flatMap(({ unit, instructorId, from, to }) => {
        const name = nameOf.get(instructorId);
        if (!name) return [];
        // The sheet writes the last day, the records the day after it.
        const last = to && addDays(to, -1);
        return [[unit.name, name, dayCell(from), dayCell(last), unit._id, instructorId]];
      }),
    },
    ...nextOf(page),
  };
};

type Turn = { unit: StoredUnit; instructorId: string; from: string; to?: string | undefined };

/** 帮建 of this year and the one before, each once; the later year knows how it went on. */
async function turnsOf(deps: Deps, head: StoredExport, page: StoredUnit[]): Promise<Turn[]> {
  const year = yearOf(head.asOf);
  const years: StoredUnitYear[] = [];
  for (const one of [year - 1, year]) {
    const ids = page.map(({ _id }) => unitYearId(_id, one));
    years.push(...(await unitYearsById(deps.store, ids)));
  }
  return page.flatMap((unit) => {
    const turns = new Map<string, Turn>();
    for (const { unitId, facts } of years) {
      if (unitId !== unit._id) continue;
      for (const { kind, instructorId, from, to } of facts.responsibilities) {
        if (kind !== '帮建' || (to && to <= from)) continue;
        turns.set(`${from}|${instructorId}`, { unit, instructorId, from, to });
      }
    }
    return [...turns.keys()].sort().flatMap((key) => turns.get(key) ?? []);
  });
}
