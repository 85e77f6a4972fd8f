/** What titles, levels and foundings of a scope give and have not given yet: each ground once. */
import type { EntitledRow } from '@core/modules/means/pages.contract';
import type { Entitlement } from '@core/modules/means/rules.contract';
import type { SubjectKind } from '@core/modules/standards/rules.contract';
import { afterMonths } from '@core/shared/calendar/deadline';
import { compareNames } from '@core/shared/names/sort-key';
import type { Deps } from '@server/runtime/deps';
import { findAll, findIn } from '@server/runtime/store';
import { namesAround } from './rows';
import { acceptanceGround, foundingGround, levelGround } from './grounds';
import { meansOn } from './shelf';
import { isHeldOn } from '@server/modules/standards/shelf';

interface Open {
  readonly entitlement: Entitlement;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly townId: string;
  readonly ground: { readonly key: string; readonly words: string };
}

/** By name. Two requests an entitlement, one for what has been given, three for names. */
export async function entitledIn(
  deps: Deps,
  towns: readonly string[] | null,
): Promise<EntitledRow[]> {
  const entitlements = meansOn(deps, deps.today)?.means.entitlements ?? [];
  const found = (await Promise.all(entitlements.map((one) => openOf(deps, one, towns)))).flat();
  const given = await findIn(
    deps.store,
    'meansGrounds',
    '_id',
    found.map(({ ground }) => ground.key),
  );
  const taken = new Set(given.map(({ _id }) => _id));
  const open = found.filter(({ ground }) => !taken.has(ground.key));
  const nameOf = await namesAround(
    deps,
    open.map(({ kind, id, townId }) => ({ subjectKind: kind, subjectId: id, townId })),
  );
  return open
    .map(({ entitlement: { code: entitlement, title, fen }, kind, id, townId, ground }) => ({
      entitlement,
      title,
      fen,
      ground: ground.words,
      subject: { kind, id, name: nameOf(id), townId, townName: nameOf(townId) },
    }))
    .sort((a, b) => compareNames(a.subject.name, b.subject.name));
}

function openOf(
  deps: Deps,
  entitlement: Entitlement,
  towns: readonly string[] | null,
): Promise<Open[]> {
  switch (entitlement.ground.kind) {
    case 'acceptance':
      return ofAcceptances(deps, entitlement, entitlement.ground.standard, towns);
    case 'level':
      return ofLevels(deps, entitlement, entitlement.ground, towns);
    case 'founding':
      return ofFoundings(deps, entitlement, entitlement.ground.months, towns);
  }
}

const reach = (towns: readonly string[] | null) => (towns ? { townId: { in: towns } } : {});

/** The last acceptance of each subject that is in force. */
async function ofAcceptances(
  deps: Deps,
  entitlement: Entitlement,
  standard: string,
  towns: readonly string[] | null,
): Promise<Open[]> {
  const checks = await findAll(deps.store, 'standardChecks', {
    standard,
    state: 'accepted',
    ...reach(towns),
  });
  const last = new Map(
    checks
      .filter((check) => isHeldOn(check, deps.today))
      .sort((a, b) => ((a.heldFrom ?? '') < (b.heldFrom ?? '') ? -1 : 1))
      .map((check) => [check.subjectId, check]),
  );
  return [...last.values()].map((check) => ({
    entitlement,
    kind: check.subjectKind,
    id: check.subjectId,
    townId: check.townId,
    ground: acceptanceGround(deps, entitlement.code, check),
  }));
}

async function ofLevels(
  deps: Deps,
  entitlement: Entitlement,
  { scale, level }: { readonly scale: string; readonly level: string },
  towns: readonly string[] | null,
): Promise<Open[]> {
  const grades = await findAll(deps.store, 'grades', reach(towns));
  return grades.flatMap(({ _id: id, townId, subjectKind = 'organization', scales }) => {
    const last = scales[scale]?.slice(-1)[0];
    if (last?.level !== level || subjectKind !== entitlement.subject) return [];
    const ground = levelGround(deps, entitlement.code, id, { scale, level, on: last.on });
    return [{ entitlement, kind: subjectKind, id, townId, ground }];
  });
}

/** Of organisations that are there still. */
async function ofFoundings(
  deps: Deps,
  entitlement: Entitlement,
  months: number,
  towns: readonly string[] | null,
): Promise<Open[]> {
  const events = await findAll(deps.store, 'organizationEvents', {
    kind: 'found',
    sortKey: { gte: afterMonths(deps.today, -months) },
  });
  const foundings = events.filter(
    ({ withdrawn, on }) => !withdrawn && afterMonths(on, months) >= deps.today,
  );
  const organizations = await findIn(
    deps.store,
    'partyOrganizations',
    '_id',
    foundings.flatMap(({ organizationIds }) => organizationIds),
  );
  return organizations
    .filter(({ endedOn, townId }) => !endedOn && (!towns || towns.includes(townId)))
    .flatMap(({ _id: id, townId }) => {
      const event = foundings.find(({ organizationIds }) => organizationIds.includes(id));
      if (!event) return [];
      const ground = foundingGround(entitlement.code, id, event.on);
      return [{ entitlement, kind: 'organization' as const, id, townId, ground }];
    });
}
