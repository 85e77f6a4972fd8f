/** Where a subject lies, read for a page, and read again inside the transaction of a write. */
import { joinFacts, unitYearId, unitYearsOf, yearOf } from '@server/modules/units/unit-years';
import { actorAgain } from '@server/runtime/standing';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { AppError } from '@core/shared/errors';
import type { Place } from './policy';
import { loadSubjects, type PracticeSubject, type SubjectRef } from './subjects';

export type PlacedSubject = PracticeSubject & Place;

/** Units of a joint branch whose responsibilities are read again at a write. */
const MOST_UNITS = 20;

const organizationIdsOf = ({ organizations }: PracticeSubject): string[] =>
  organizations.map(({ _id }) => _id);

/** A subject with its place; null where there is none. Three requests, and one where somebody is an instructor. */
export async function placedSubject(
  { store, today }: Deps,
  actor: Actor,
  ref: SubjectRef,
): Promise<PlacedSubject | null> {
  const subject = (await loadSubjects(store, [ref])).get(ref.id);
  if (!subject) return null;
  const unitIds = subject.units.map(({ _id }) => _id);
  const asks = isInstructor(actor) && unitIds.length > 0;
  const years = asks ? await unitYearsOf(store, unitIds, yearsFor(today)) : [];
  return {
    ...subject,
    organizationIds: organizationIdsOf(subject),
    responsibilities: responsibilitiesIn(unitIds, years),
  };
}

/** The new year may not have begun for a unit: the old one's responsibilities go on. */
const yearsFor = (today: string): number[] => [yearOf(today) - 1, yearOf(today)];

const isInstructor = (actor: Actor): boolean =>
  actor.roles.some(({ role }) => role === 'instructor');

const responsibilitiesIn = (unitIds: readonly string[], years: readonly StoredUnitYear[]) =>
  unitIds.flatMap(
    (id) =>
      joinFacts(
        id,
        years.filter(({ unitId }) => unitId === id),
      ).responsibilities,
  );

/**
 * The caller and the place as they stand at the time of the write: roles, town, branches and
 * responsibilities may have changed since the request was let in.
 */
export async function standingAgain(
  deps: Deps,
  tx: Transaction,
  personId: string,
  ref: { readonly kind: string; readonly id: string },
): Promise<{ actor: Actor; place: Place & { readonly unitIds: readonly string[] } }> {
  const { today } = deps;
  const actor = await actorAgain(tx, personId, today);
  const found =
    ref.kind === 'unit' ? await unitAgain(tx, ref.id) : await organizationAgain(tx, ref.id);
  if (!actor || !found) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const years: StoredUnitYear[] = [];
  for (const unitId of isInstructor(actor) ? found.unitIds.slice(0, MOST_UNITS) : []) {
    const year =
      (await tx.get('unitYears', unitYearId(unitId, yearOf(today)))) ??
      (await tx.get('unitYears', unitYearId(unitId, yearOf(today) - 1)));
    if (year) years.push(year);
  }
  return {
    actor,
    place: { ...found, responsibilities: responsibilitiesIn(found.unitIds, years) },
  };
}

async function unitAgain(tx: Transaction, id: string) {
  const unit = await tx.get('units', id);
  return (
    unit && { townId: unit.townId, organizationIds: unit.partyOrganizationIds, unitIds: [unit._id] }
  );
}

async function organizationAgain(tx: Transaction, id: string) {
  const one = await tx.get('partyOrganizations', id);
  return one && { townId: one.townId, organizationIds: [one._id], unitIds: one.unitIds };
}
