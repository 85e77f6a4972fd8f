/** The units behind a figure of 总览, by name, a page at a time. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { badField } from '@core/shared/errors';
import { complianceOf } from '@core/modules/cadence/compliance';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import { planMonth, planNow, planPeriod, type Plan } from '@core/modules/cadence/plan';
import { periodOfKey } from '@core/shared/calendar/period';
import { countContacts, isReached } from '@core/modules/reports/count-month';
import type { Leave } from '@core/modules/cadence/contract';
import { requireGrant } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import { factsOfPage, UNIT_FIELDS, UNITS_AT_ONCE, type CountedUnit } from './unit-page';
import type { Deps } from '@server/runtime/deps';

/** Pages of units looked at in one call, three requests each; it ends sooner with so many found. */
const PAGES = 8;
const ENOUGH = 20;

type Input = ActionInput<'overview.units'>;
type Row = ActionOutput<'overview.units'>['units'][number];
type LeavesOf = ReadonlyMap<string, readonly Leave[]>;

export async function listFigureUnits(
  deps: Deps,
  actor: Actor,
  { townId, of, after = '' }: Input,
): Promise<ActionOutput<'overview.units'>> {
  requireGrant('overview.units', actor, (grant) => grant.scopeId === townId);
  const plan = planOf(deps, of);
  const found: Row[] = [];
  let last = after;
  for (let i = 0; i < PAGES && found.length < ENOUGH; i += 1) {
    const page = await deps.store.find('units', {
      where: { townId, sortKey: { gt: last } },
      orderBy: [['sortKey', 'asc']],
      limit: UNITS_AT_ONCE,
      fields: [...UNIT_FIELDS, 'name'],
    });
    if (page.length > 0) {
      const { units, leaves } = await factsOfPage(deps, [plan], page);
      const names = page.map(({ name }) => name);
      found.push(...units.flatMap((unit, u) => rowOf(unit, names[u] ?? '', leaves, plan, of)));
    }
    if (page.length < UNITS_AT_ONCE) return { units: found };
    last = page[page.length - 1]?.sortKey ?? last;
  }
  return { units: found, next: last };
}

function planOf(deps: Deps, of: Input['of']): Plan {
  if ('month' in of) return planMonth(of.month, deps);
  // The plan by which the figure was counted.
  if ('withoutInstructor' in of) return planNow(deps);
  if (!periodOfKey(of.week)) throw badField('input.of.week', '这一年没有这一周');
  return planPeriod(of.week, deps);
}

/** 无指导员: in operation, and nobody is responsible today. */
const isWithoutInstructor = ({ operating, facts }: CountedUnit, plan: Plan): boolean =>
  operating &&
  !facts.responsibilities.some((r) => plan.kinds.has(r.kind) && isInForce(r, plan.today));

/** A row when the figure counts the unit, none otherwise. */
function rowOf(
  unit: CountedUnit,
  name: string,
  leaves: LeavesOf,
  plan: Plan,
  of: Input['of'],
): Row[] {
  const { facts } = unit;
  const { unitId } = facts;
  if ('withoutInstructor' in of) return isWithoutInstructor(unit, plan) ? [{ unitId, name }] : [];
  if ('month' in of) {
    const contacts = countContacts(facts.contacts, of.month);
    return isReached(contacts) || contacts.notReached > 0 ? [{ unitId, name, contacts }] : [];
  }
  const parties = judgeByPlan(facts, (instructorId) => leaves.get(instructorId) ?? [], plan);
  const { missed, contested, open } = complianceOf(parties.flatMap(({ marks }) => marks));
  return missed + contested + open > 0
    ? [{ unitId, name, marks: { missed, contested, open } }]
    : [];
}
