/** Stars of the branches whose units an instructor looks after, by name: what each lacks, never who is ahead. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { compareNames } from '@core/shared/names/sort-key';
import { ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import { presentStanding } from './presenter';
import { unitYearsOfInstructors, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { pointYearId } from './ledger';
import { yearAndRules } from './rules';
import { organizationsById } from '@server/modules/organizations/repository';
import { pointYearsById } from './repository';

/** Three requests beside the actor's, at any number of units. */
export async function openBranchStars(
  deps: Deps,
  actor: Actor,
  _input: ActionInput<'points.branches'>,
): Promise<ActionOutput<'points.branches'>> {
  const { store, today, pack } = deps;
  const parties = ownAndCoveredIds(actor, today);
  const documents = await unitYearsOfInstructors(store, parties, [yearOf(today)]);
  const held = documents.filter(({ facts }) =>
    facts.responsibilities.some((r) => parties.includes(r.instructorId) && isInForce(r, today)),
  );
  const ids = [...new Set(held.flatMap((document) => document.partyOrganizationIds))];
  const { year } = yearAndRules(deps, today);
  const [organizations, years] = await Promise.all([
    organizationsById(store, ids),
    pointYearsById(
      store,
      ids.flatMap((id) => [pointYearId(id, year), pointYearId(id, year - 1)]),
    ),
  ]);
  const yearsById = new Map(years.map((document) => [document._id, document]));
  const branches = organizations
    .filter(({ endedOn }) => !endedOn)
    .map(({ _id, name }) => {
      const current = yearsById.get(pointYearId(_id, year)) ?? null;
      const before = yearsById.get(pointYearId(_id, year - 1)) ?? null;
      const standing = presentStanding(deps, 'organization', year, current, before, new Map());
      const { stars, levelTitle, next } = standing;
      return { organizationId: _id, name, stars, levelTitle, ...(next ? { next } : {}) };
    })
    .sort((a, b) => compareNames(a.name, b.name));
  return { today, packId: pack.id, year, branches };
}
