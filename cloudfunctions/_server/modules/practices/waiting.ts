/** Checks and runs of which something is due of the caller's offices, by what stands beside their logs. */
import type { Office } from '@core/modules/standards/rules.contract';
import { ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, scopesOf, type Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAny, type AnyQuery, type AnyWhere } from '@server/runtime/store';
import type { StoredRun } from '@server/modules/processes/stored';
import type { StoredCheck } from '@server/modules/standards/stored';
import { unitYearsOfInstructors, yearOf } from '@server/modules/units/unit-years';

/** A document with the offices that the caller holds over it. */
export interface Waiting<D> {
  readonly document: D;
  readonly offices: Office[];
}

interface Found {
  readonly checks: Waiting<StoredCheck>[];
  readonly runs: Waiting<StoredRun>[];
  readonly more: boolean;
}

interface Scope {
  readonly office: Office;
  readonly where: AnyWhere;
}

/** At most nine requests for somebody of four offices. */
export async function waitingFor(deps: Deps, actor: Actor, most: number): Promise<Found> {
  const scopes = await scopesFor(deps, actor);
  const found = await Promise.all(
    scopes.map(async ({ office, where }) => {
      const query: AnyQuery = {
        where: { ...where, dueBy: office, dueOn: { gt: '' } },
        orderBy: [['dueOn', 'asc']],
        limit: most,
      };
      const [checks, runs] = await Promise.all([
        findAny(deps.store, 'standardChecks', query),
        findAny(deps.store, 'processRuns', query),
      ]);
      // Of persons the branch and its 镇街 alone know.
      const near = office === 'branch' || office === 'town';
      const known = runs.filter(({ subjectKind }) => near || subjectKind !== 'person');
      return { office, checks, runs: known, more: checks.length === most || runs.length === most };
    }),
  );
  return {
    checks: gathered(found.map(({ office, checks }) => ({ office, documents: checks }))),
    runs: gathered(found.map(({ office, runs }) => ({ office, documents: runs }))),
    more: found.some(({ more }) => more),
  };
}

/** Each document once, with all offices over it. */
function gathered<D extends { readonly _id: string }>(
  found: readonly { readonly office: Office; readonly documents: readonly D[] }[],
): Waiting<D>[] {
  const byId = new Map<string, Waiting<D>>();
  for (const { office, documents } of found) {
    for (const document of documents) {
      const before = byId.get(document._id)?.offices ?? [];
      byId.set(document._id, { document, offices: [...before, office] });
    }
  }
  return [...byId.values()];
}

async function scopesFor(deps: Deps, actor: Actor): Promise<Scope[]> {
  const branches = scopesOf(actor, 'secretary');
  const towns = scopesOf(actor, 'townSupervisor');
  const whole = actor.roles.some(({ role }) => role === 'districtSupervisor');
  const inCharge = await subjectsInCharge(deps, actor);
  return [
    ...(branches.length > 0
      ? [{ office: 'branch' as const, where: { organizationIds: { in: branches } } }]
      : []),
    ...(inCharge.length > 0
      ? [{ office: 'instructor' as const, where: { subjectId: { in: inCharge } } }]
      : []),
    ...(towns.length > 0 ? [{ office: 'town' as const, where: { townId: { in: towns } } }] : []),
    ...(whole ? [{ office: 'district' as const, where: {} }] : []),
  ];
}

/** Units in an instructor's charge today, and their organisations. */
async function subjectsInCharge(deps: Deps, actor: Actor): Promise<string[]> {
  if (!actor.roles.some(({ role }) => role === 'instructor')) return [];
  const parties = ownAndCoveredIds(actor, deps.today);
  const years = await unitYearsOfInstructors(deps.store, parties, [yearOf(deps.today)]);
  const mine = years.filter(({ facts }) =>
    facts.responsibilities.some(
      (r) => parties.includes(r.instructorId) && isInForce(r, deps.today),
    ),
  );
  return [...new Set(mine.flatMap((y) => [y.unitId, ...y.partyOrganizationIds]))];
}
