import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { decidesIn, grantsOver, ownsUnit, ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import { maskPhone } from '@server/runtime/mask';
import type { StoredUnit } from './stored';
import { listTowns } from '@server/runtime/tree';
import { joinFacts, unitYearsOf, yearOf } from './unit-years';
import type { Deps } from '@server/runtime/deps';

/** What the form of a unit begins with; without a unit, the form of a new one. At most three requests. */
export async function openUnitFacts(
  deps: Deps,
  actor: Actor,
  { unitId }: ActionInput<'unit.facts'>,
): Promise<ActionOutput<'unit.facts'>> {
  if (!unitId) return { towns: await townsOf(deps, actor), all: true };
  const unit = await deps.store.get('units', unitId);
  const years = await unitYearsOf(
    deps.store,
    [unitId],
    [yearOf(deps.today) - 1, yearOf(deps.today)],
  );
  const { responsibilities } = joinFacts(unitId, years);
  const isOwn = unit ? ownsUnit(actor, unit, responsibilities, deps.today) : () => false;
  const grants = grantsOver('unit.correct', actor, isOwn);
  if (!unit || grants.length === 0) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const stands = responsibilities.some(
    (r) => isInForce(r, deps.today) && ownAndCoveredIds(actor, deps.today).includes(r.instructorId),
  );
  const all = grants.some(({ role }) => role !== 'instructor');
  return {
    facts: factsOf(unit, stands),
    towns: all ? await townsOf(deps, actor) : [],
    all,
  };
}

/** The phone is whole for the instructor in charge, and masked for an office, which may write another. */
function factsOf(unit: StoredUnit, stands: boolean): ActionOutput<'unit.facts'>['facts'] {
  const { name, creditCode, kind, townId, address, headcount, contactName, contactPost } = unit;
  const { phone, mapPoint } = unit;
  return {
    name,
    kind,
    townId,
    ...(creditCode ? { creditCode } : {}),
    ...(address ? { address } : {}),
    ...(mapPoint ? { mapPoint } : {}),
    ...(headcount === undefined ? {} : { headcount }),
    ...(contactName ? { contactName } : {}),
    ...(contactPost ? { contactPost } : {}),
    ...(phone ? { phone: stands ? phone : maskPhone(phone) } : {}),
  };
}

/** Towns that the actor may put a unit into. */
async function townsOf(deps: Deps, actor: Actor): Promise<ActionOutput<'unit.facts'>['towns']> {
  const own = decidesIn('unit.add', actor);
  const towns = await listTowns(deps.store);
  return own ? towns.filter(({ id }) => own.includes(id)) : towns;
}
