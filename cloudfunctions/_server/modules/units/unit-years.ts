/** `unitYear`: how it is named, found and begun. */
import { numberToCivil, toDayNumber, type Day } from '@core/shared/calendar/day';
import type { DayInterval, UnitFacts } from '@core/modules/cadence/contract';
import type { JudgeSetting } from '@core/modules/cadence/judge';
import { neededFrom } from '@core/modules/cadence/lights';
import {
  findAny,
  type Condition,
  type FieldOf,
  type Reader,
  type Store,
} from '@server/runtime/store';
import type { StoredUnit, StoredUnitYear } from './stored';
import { quarterOf } from './stored-form';

export const unitYearId = (unitId: string, year: number): string => `${unitId}_${year}`;

export const yearOf = (day: Day): number => numberToCivil(toDayNumber(day)).year;

/**
 * Calendar years whose documents a judgement of today may need: while the last
 * year's periods can still be recorded, both. A week may straddle the new year
 * and stays open for its grace, so that is the first half of January.
 */
export function yearsAround(today: Day): number[] {
  const year = yearOf(today);
  return today.slice(5) <= '01-14' ? [year - 1, year] : [year];
}

/** All documents of the units of an instructor, or of several, for these years: one request. */
export function unitYearsOfInstructors(
  store: Pick<Store, 'find'>,
  instructorIds: readonly string[],
  years: readonly number[],
  fields?: readonly FieldOf<StoredUnitYear>[],
): Promise<StoredUnitYear[]> {
  return findAny(store, 'unitYears', {
    where: {
      instructorIds: anyOf(instructorIds),
      year: { in: years },
    },
    limit: 1000,
    fields,
  });
}

/**
 * The same for who judges today and nothing else: without the contacts that no running period can count
 * (`stored-form.ts`). While the last quarter's periods can still be recorded, with all of them.
 */
export function currentYearsOfInstructors(
  { store, ...setting }: { readonly store: Pick<Store, 'find'> } & JudgeSetting,
  instructorIds: readonly string[],
): Promise<StoredUnitYear[]> {
  const ofQuarter = neededFrom(setting) >= toDayNumber(quarterOf(setting.today));
  return store.find('unitYears', {
    where: {
      instructorIds: anyOf(instructorIds),
      year: { in: yearsAround(setting.today) },
    },
    limit: 1000,
    ...(ofQuarter ? { without: ['earlier', 'packed', 'rev'] } : {}),
  });
}

/** One value as itself, several in an order that is always the same. */
const anyOf = (ids: readonly string[]): Condition => {
  const [only] = ids;
  return ids.length === 1 && only ? only : { in: [...ids].sort() };
};

/** Documents of several units for these years: one request. */
export function unitYearsOf(
  store: Store,
  unitIds: readonly string[],
  years: readonly number[],
): Promise<StoredUnitYear[]> {
  return store.find('unitYears', {
    where: { _id: { in: unitIds.flatMap((id) => years.map((y) => unitYearId(id, y))) } },
    limit: 1000,
  });
}

/** The document that a day's events of a unit belong to; begun, not yet stored, when the year has none. */
export async function unitYearOn(
  reader: Reader,
  unitId: string,
  day: Day,
): Promise<{ document: StoredUnitYear; begun: boolean } | null> {
  const year = yearOf(day);
  const document = await reader.get('unitYears', unitYearId(unitId, year));
  if (document) return { document, begun: false };
  const fresh = await beginUnitYear(reader, unitId, year);
  return fresh && { document: fresh, begun: true };
}

/** Documents by unit. */
export function byUnit(documents: readonly StoredUnitYear[]): Map<string, StoredUnitYear[]> {
  const groups = new Map<string, StoredUnitYear[]>();
  for (const document of documents) {
    groups.set(document.unitId, [...(groups.get(document.unitId) ?? []), document]);
  }
  return groups;
}

/**
 * One unit's facts over several years, joined. What a year left open ends with it
 * where the next year's document says how it went on.
 */
export function joinFacts(unitId: string, documents: readonly StoredUnitYear[]): UnitFacts {
  const [only] = documents;
  if (only && documents.length === 1) {
    const { lacking = [], contests = [], ...facts } = only.facts;
    return { unitId, ...facts, lacking, contests };
  }
  const sorted = [...documents].sort((a, b) => a.year - b.year);
  const latest = sorted[sorted.length - 1]?.facts;
  const untilNext = <T extends DayInterval>(pick: (facts: StoredUnitYear['facts']) => T[]): T[] =>
    sorted.flatMap((d, i) => pick(d.facts).map((x) => (sorted[i + 1] ? endedWith(x, d.year) : x)));
  return {
    unitId,
    ...(latest?.recordsFrom ? { recordsFrom: latest.recordsFrom } : {}),
    responsibilities: untilNext((f) => f.responsibilities),
    closures: untilNext((f) => f.closures),
    contacts: sorted.flatMap((d) => d.facts.contacts),
    developments: sorted.flatMap((d) => d.facts.developments),
    ...(latest?.partyOrganization ? { partyOrganization: latest.partyOrganization } : {}),
    lacking: sorted.flatMap((d) => d.facts.lacking ?? []),
    contests: sorted.flatMap((d) => d.facts.contests ?? []),
  };
}

function endedWith<T extends DayInterval>(interval: T, year: number): T {
  const nextYear = `${year + 1}-01-01`;
  return !interval.to || interval.to > nextYear ? { ...interval, to: nextYear } : interval;
}

/**
 * The document a year begins with: the unit as it is, and the responsibilities
 * of the year before that go on. Two requests; null when there is no such unit.
 */
export async function beginUnitYear(
  reader: Reader,
  unitId: string,
  year: number,
): Promise<StoredUnitYear | null> {
  const unit = await reader.get('units', unitId);
  if (!unit) return null;
  const before = await reader.get('unitYears', unitYearId(unitId, year - 1));
  const firstDay = `${year}-01-01`;
  const goesOn = (i: { to?: Day | undefined }) => !i.to || i.to > firstDay;
  return unitYearOf(unit, year, {
    responsibilities: before?.facts.responsibilities.filter(goesOn) ?? [],
    closures: unit.closures.filter(goesOn),
    contacts: [],
    developments: [],
    ...(before?.facts.partyOrganization
      ? { partyOrganization: before.facts.partyOrganization }
      : unit.formation === 'none'
        ? {}
        : { partyOrganization: {} }),
  });
}

/** How a unit is reached, as its years carry it. */
export function contactOf({
  phone,
  contactName,
  contactPost,
}: StoredUnit): Pick<StoredUnitYear, 'phone' | 'contactName' | 'contactPost'> {
  return {
    ...(phone ? { phone } : {}),
    ...(contactName ? { contactName } : {}),
    ...(contactPost ? { contactPost } : {}),
  };
}

/** A unit's document for a year, with these facts. */
export function unitYearOf(
  unit: StoredUnit,
  year: number,
  facts: StoredUnitYear['facts'],
): StoredUnitYear {
  return {
    _id: unitYearId(unit._id, year),
    schemaVersion: 1,
    unitId: unit._id,
    year,
    name: unit.name,
    townId: unit.townId,
    townName: unit.townName,
    ...contactOf(unit),
    partyOrganizationIds: unit.partyOrganizationIds,
    instructorIds: [...new Set(facts.responsibilities.map((r) => r.instructorId))].sort(),
    packed: 'texts',
    facts: { ...facts, ...(unit.recordsFrom ? { recordsFrom: unit.recordsFrom } : {}) },
  };
}
