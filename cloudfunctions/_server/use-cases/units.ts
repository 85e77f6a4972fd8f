/** 台账: lists of units, and a unit's page. */
import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import { AppError } from '@core/contracts/errors';
import type { RoleGrant } from '@core/contracts/people';
import { foundingVerdicts, verdictsFor } from '@core/domain/cadence/lights';
import { rulesOn, type JudgeSetting } from '@core/domain/cadence/judge';
import { toDayNumber } from '@core/domain/calendar/day';
import { grantsOver, ownsUnit } from '@server/policies/access';
import { isInForce, scopesOf, type Actor } from '@server/policies/actor';
import { presentUnitPage, presentUnitRow } from '@server/presenters/unit';
import { presentTimeline } from '@server/presenters/timeline';
import type { Query } from '@server/repositories/store';
import { listTowns, namesIn } from '@server/repositories/tree';
import {
  joinFacts,
  unitYearId,
  unitYearsOfInstructor,
  yearOf,
  yearsAround,
} from '@server/repositories/unit-years';
import type { Deps } from './deps';

const PAGE = 20;
const TIMELINE = 20;

/** Units of the actor's scope by town and name, 20 a page. */
export async function listUnits(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'unit.list'>,
): Promise<ActionOutput<'unit.list'>> {
  const scope = await scopeOf(deps, actor);
  const where: Record<string, Query['where'][string]> = { ...scope };
  if (input.townId) {
    // Never wider than one's own towns.
    if (where.townId && !scopesOf(actor, 'townSupervisor').includes(input.townId)) {
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    }
    where.townId = input.townId;
  }
  if (input.query) where.searchText = { contains: input.query.toLowerCase() };
  if (input.after) where.sortKey = { gt: input.after };
  const found = await deps.store.find('units', {
    where,
    orderBy: [['sortKey', 'asc']],
    limit: PAGE,
  });
  const last = found[PAGE - 1];
  return {
    units: found.map(presentUnitRow),
    towns: await townsOf(deps, actor, scope),
    ...(last ? { next: last.sortKey } : {}),
  };
}

/** Towns to choose from: the district's for its staff, one's own for a town's; a few units need no choice. */
async function townsOf(
  deps: Deps,
  actor: Actor,
  { townId: scope, ...rest }: Query['where'],
): Promise<ActionOutput<'unit.list'>['towns']> {
  if (Object.keys(rest).length > 0) return [];
  const towns = await listTowns(deps.store);
  return scope ? towns.filter((t) => scopesOf(actor, 'townSupervisor').includes(t.id)) : towns;
}

/** The widest of the actor's scopes: the district, else towns, else branches' and own units. */
async function scopeOf(deps: Deps, actor: Actor): Promise<Query['where']> {
  const holds = (role: RoleGrant['role']) => actor.roles.some((r) => r.role === role);
  if (holds('administrator') || holds('districtSupervisor')) return {};
  if (holds('townSupervisor')) return { townId: { in: scopesOf(actor, 'townSupervisor') } };
  if (holds('instructor')) {
    const years = await unitYearsOfInstructor(deps.store, actor.personId, [yearOf(deps.today)]);
    const mine = years.filter((y) =>
      y.facts.responsibilities.some(
        (r) => r.instructorId === actor.personId && isInForce(r, deps.today),
      ),
    );
    return { _id: { in: mine.map((y) => y.unitId) } };
  }
  return { partyOrganizationIds: { in: scopesOf(actor, 'secretary') } };
}

/** A unit's page. At most seven requests, at any size of the district. */
export async function openUnit(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'unit.open'>,
): Promise<ActionOutput<'unit.open'>> {
  const { store, today } = deps;
  const unit = await store.get('units', input.unitId);
  const years = await store.find('unitYears', {
    where: { _id: { in: yearsAround(today).map((y) => unitYearId(input.unitId, y)) } },
    limit: 2,
  });
  const facts = joinFacts(input.unitId, years);
  const isOwn = unit ? ownsUnit(actor, unit, facts.responsibilities, today) : () => false;
  if (!unit || grantsOver('unit.open', actor, isOwn).length === 0) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  const current = facts.responsibilities.find((r) => isInForce(r, today));
  const isMine = current?.instructorId === actor.personId;
  const entries = await store.find('contacts', {
    where: { unitId: unit._id },
    orderBy: [
      ['on', 'desc'],
      ['_id', 'desc'],
    ],
    limit: TIMELINE,
  });
  const names = await namesIn(store, 'persons', [
    ...entries.flatMap((c) => [c.by, ...(c.corrections ?? []).map((x) => x.by)]),
    current?.instructorId ?? '',
  ]);
  return {
    today,
    packId: deps.pack.id,
    personId: actor.personId,
    unit: await presentUnitPage(store, unit, {
      showPhone: isMine,
      instructor: current && {
        id: current.instructorId,
        name: names.get(current.instructorId) ?? '',
        from: current.from,
      },
    }),
    lightsOf: isMine ? 'instructor' : 'unit',
    verdicts: await lightsOf(deps, actor, facts, isMine),
    facts,
    timeline: presentTimeline(entries, {
      names,
      shorts: facts.contacts,
      rules: rulesOn(deps.pack, toDayNumber(today)),
      mayCorrect: (contact) =>
        grantsOver('contact.correct', actor, isOwn).some(
          (grant) => grant.role !== 'instructor' || contact.by === actor.personId,
        ),
    }),
    mayRecord: grantsOver('contact.record', actor, isOwn).length > 0,
  };
}

async function lightsOf(
  deps: Deps,
  actor: Actor,
  facts: ReturnType<typeof joinFacts>,
  isMine: boolean,
): Promise<ActionOutput<'unit.open'>['verdicts']> {
  const { today, pack, calendar } = deps;
  const setting: JudgeSetting = { today, pack, calendar };
  if (!isMine) return verdictsFor(facts, 'unit', setting);
  const who = { instructorId: actor.personId, leaves: [] };
  const all = await unitYearsOfInstructor(deps.store, actor.personId, yearsAround(today));
  const units = [...new Set(all.map((y) => y.unitId))].map((id) =>
    joinFacts(
      id,
      all.filter((y) => y.unitId === id),
    ),
  );
  return [...verdictsFor(facts, who, setting), ...foundingVerdicts(units, who, setting)];
}
