/** Names and people around what is due: of places and towns, and who is in charge of a subject's units. */
import { isInForce } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';
import type { PracticeSubject } from '@server/modules/standards/subjects';
import { joinFacts, unitYearsOf, yearsAround } from '@server/modules/units/unit-years';

/** Of units, organisations and towns: three requests. */
export async function namesOfPlaces(
  { store }: Pick<Deps, 'store'>,
  places: readonly { readonly placeId: string; readonly townId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = places.map(({ placeId }) => placeId);
  const found = await Promise.all([
    namesIn(store, 'units', ids),
    namesIn(store, 'partyOrganizations', ids),
    namesIn(
      store,
      'orgNodes',
      places.map(({ townId }) => townId),
    ),
  ]);
  return new Map(found.flatMap((names) => [...names]));
}

/** Instructors in charge today, by subject. One request. */
export async function instructorsInCharge(
  { store, today }: Deps,
  subjects: ReadonlyMap<string, PracticeSubject>,
): Promise<ReadonlyMap<string, string[]>> {
  const unitIds = [...subjects.values()].flatMap(({ units }) => units.map(({ _id }) => _id));
  const years = await unitYearsOf(store, [...new Set(unitIds)], yearsAround(today));
  const inCharge = (unitId: string): string[] =>
    joinFacts(
      unitId,
      years.filter((year) => year.unitId === unitId),
    )
      .responsibilities.filter((one) => isInForce(one, today))
      .map(({ instructorId }) => instructorId);
  return new Map(
    [...subjects].map(([id, { units }]) => [id, units.flatMap(({ _id }) => inCharge(_id))]),
  );
}
