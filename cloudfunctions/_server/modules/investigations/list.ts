/** 应建未建清单: operating units without a party organisation, with where their five steps stand. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { InvestigationRow } from '@core/modules/investigations/contract';
import { currentStep, ripenessFrom } from '@core/modules/investigations/steps';
import { ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, scopesOf, type Actor } from '@server/runtime/actor';
import { presentUnitRow } from '@server/modules/units/presenter';
import { type Condition } from '@server/runtime/store';
import type { StoredUnit } from '@server/modules/units/stored';
import { listTowns } from '@server/runtime/tree';
import {
  byUnit,
  unitYearsOf,
  unitYearsOfInstructors,
  yearOf,
} from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { knownOf, stepsFor } from './known';
import { ledgersById } from '@server/modules/unit-profile/repository';
import { investigationsById } from './repository';

/** Units looked at in one request, and requests at most: a page may hold fewer than it could. */
const PAGE = 60;
const PAGES = 4;
const SHOWN = 20;

export async function listInvestigations(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'investigation.list'>,
): Promise<ActionOutput<'investigation.list'>> {
  const { store, today } = deps;
  const own = scopeTowns(actor);
  // Never wider than one's own towns; an instructor's own units are the scope in any town.
  if (input.townId && own && own.length > 0 && !own.includes(input.townId)) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  const where: Record<string, Condition> = {
    ...(await scopeOf(deps, actor, own)),
    formation: 'none',
    status: 'operating',
    ...(input.townId ? { townId: input.townId } : {}),
  };
  const all = own && own.length === 0 ? [] : await listTowns(store);
  const towns = own ? all.filter(({ id }) => own.includes(id)) : all;
  const found: { row: InvestigationRow; sortKey: string }[] = [];
  let after = input.after ?? '';
  for (let page = 0; page < PAGES; page += 1) {
    const units = await store.find('units', {
      where: { ...where, sortKey: { gt: after } },
      orderBy: [['sortKey', 'asc']],
      limit: PAGE,
    });
    const rows = await rowsOf(deps, units);
    found.push(...rows.filter(({ row }) => !input.ripeness || row.ripeness === input.ripeness));
    const last = units[units.length - 1];
    if (found.length > SHOWN) {
      const shown = found.slice(0, SHOWN);
      const next = shown[SHOWN - 1]?.sortKey ?? after;
      return { today, towns, units: shown.map(({ row }) => row), next };
    }
    if (!last || units.length < PAGE) {
      return { today, towns, units: found.map(({ row }) => row) };
    }
    after = last.sortKey;
  }
  return { today, towns, units: found.map(({ row }) => row), next: after };
}

/** Towns of the actor's own; null for the whole district, none for an instructor. */
function scopeTowns(actor: Actor): string[] | null {
  const whole = actor.roles.some(
    (r) => r.role === 'districtSupervisor' || r.role === 'administrator',
  );
  return whole ? null : scopesOf(actor, 'townSupervisor');
}

async function scopeOf(
  deps: Deps,
  actor: Actor,
  own: string[] | null,
): Promise<Record<string, Condition>> {
  if (!own) return {};
  if (own.length > 0) return { townId: { in: own } };
  const parties = ownAndCoveredIds(actor, deps.today);
  const years = await unitYearsOfInstructors(deps.store, parties, [yearOf(deps.today)]);
  const mine = years.filter((y) =>
    y.facts.responsibilities.some(
      (r) => parties.includes(r.instructorId) && isInForce(r, deps.today),
    ),
  );
  return { _id: { in: mine.map((y) => y.unitId) } };
}

async function rowsOf(
  { store, today }: Deps,
  units: readonly StoredUnit[],
): Promise<{ row: InvestigationRow; sortKey: string }[]> {
  if (units.length === 0) return [];
  const ids = units.map(({ _id }) => _id);
  const [ledgers, investigations, years] = await Promise.all([
    ledgersById(store, ids),
    investigationsById(store, ids),
    unitYearsOf(store, ids, [yearOf(today)]),
  ]);
  const grouped = byUnit(years);
  return units.map((unit) => {
    const ledger = ledgers.find(({ _id }) => _id === unit._id) ?? null;
    const investigation = investigations.find(({ _id }) => _id === unit._id) ?? null;
    const responsible = (grouped.get(unit._id) ?? []).flatMap((y) => y.facts.responsibilities);
    const hasInstructor = responsible.some((r) => isInForce(r, today));
    const facts = knownOf(unit, hasInstructor, ledger);
    const step = currentStep(stepsFor(unit, hasInstructor, facts, investigation));
    const text = (code: string): string | undefined => {
      const value = facts.find((fact) => fact.code === code)?.value;
      return value === undefined ? undefined : String(value);
    };
    const [note, foundBy, foundOwner] = [text('noneNote'), text('foundBy'), text('foundOwner')];
    const row: InvestigationRow = {
      ...presentUnitRow(unit),
      ripeness: ripenessFrom(facts),
      ...(step ? { step } : {}),
      ...(investigation?.concluded ? { outcome: investigation.concluded.conclusion.outcome } : {}),
      ...(note ? { note } : {}),
      ...(foundBy ? { foundBy } : {}),
      ...(foundOwner ? { foundOwner } : {}),
    };
    return { row, sortKey: unit.sortKey };
  });
}
