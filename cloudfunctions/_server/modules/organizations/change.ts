/** A change of the tree: read what it touches, let the engine make it, write what differs. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { OrganizationChange } from '@core/modules/organizations/contract';
import { homeOn } from '@core/modules/meetings/roster';
import { applyChange } from '@core/modules/organizations/apply';
import type { Tree } from '@core/modules/organizations/tree';
import type { Actor } from '@server/runtime/actor';
import { requireBranch } from './policy';
import type { Transaction } from '@server/runtime/store';
import type { StoredPartyOrganization } from './stored';
import type { StoredUnit } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { eventOf } from './event';
import { beginFirstYear } from './first-year';
import { recordInUnitYears } from './founding';
import { judgedWarnings } from './judged';
import { Recorder } from './patches';
import { lookAround, type Around } from './look-around';
import { storedOrganizationOf, storedPersonOf, storedUnitOf, treeOrganizationOf } from './tree-of';

type Input = ActionInput<'organization.change'>;

export async function changeOrganization(
  deps: Deps,
  actor: Actor,
  input: Input,
): Promise<ActionOutput<'organization.change'>> {
  const { organizationId, on, change } = input;
  if (on > deps.today) throw badField('input.on', '日期在今天之后');
  const write = writeOf('organization.change', actor, input, organizationId);
  const around = await lookAround(deps, organizationId, change);
  for (const { _id, townId } of around.organizations) {
    requireBranch('organization.change', actor, { organizationId: _id, townId });
  }
  if (!around.organizations.some((o) => o._id === organizationId)) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  const receipt = await writeOnce(deps, write, (tx) => make(deps, tx, actor, input, around));
  // Units came or went: the clock counts coverage anew at its next tick.
  await deps.store.remove('jobs', 'rebuildFigures');
  return { receipt, warnings: await judgedWarnings(deps, organizationId) };
}

async function make(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  { id, organizationId, on, change }: Input,
  around: Around,
): Promise<void> {
  const found = await readAgain(tx, around, change);
  const before = treeOf(deps, around, found);
  requireSince(found.people, on, change);
  const done = applyChange(before, { eventId: id, organizationId, on }, change);
  if ('issue' in done) throw badField(`input.${done.issue.path}`, done.issue.message);
  const recorder = new Recorder(tx);
  const stored = new Map(found.organizations.map((o) => [o._id, o]));
  // Where people or units come to is touched too: a later event rests on this one.
  const party = [organizationId, ...goesTo(change)];
  const touched = Object.values(done.tree.organizations).filter(
    (now) =>
      party.includes(now.id) ||
      JSON.stringify(now) !== JSON.stringify(before.organizations[now.id]),
  );
  for (const now of touched) {
    const was = stored.get(now.id);
    const written = storedOrganizationOf(was, now, id);
    await recorder.write('partyOrganizations', was ?? null, written);
    if (!was) await beginFirstYear(deps, tx, written, { id, on, by: actor.personId });
  }
  for (const unit of found.units) {
    const now = storedUnitOf(unit, done.tree);
    await recorder.write('units', unit, now);
    await recordInUnitYears(tx, recorder, now, unit.formation !== 'none', on, deps.today);
  }
  for (const person of found.people) {
    await recorder.write('persons', person, storedPersonOf(person, before, done.tree, on));
  }
  const parents = change.kind === 'place' && change.parentId ? [change.parentId] : [];
  const organizationIds = [...touched.map((o) => o.id), ...parents];
  const townIds = touched.map((o) => o.townId);
  const { patches } = recorder;
  const event = { id, kind: change.kind, change, organizationIds, townIds, on, patches };
  await tx.add('organizationEvents', eventOf(deps, { ...event, by: actor.personId }));
}

const goesTo = (change: OrganizationChange): string[] =>
  'intoId' in change
    ? [change.intoId]
    : change.kind === 'dissolve' && change.membersToId
      ? [change.membersToId]
      : [];

interface Found {
  readonly organizations: StoredPartyOrganization[];
  readonly units: StoredUnit[];
  readonly people: StoredPerson[];
}

/** Everything again inside the transaction; an organisation that has changed since is refused. */
async function readAgain(
  tx: Transaction,
  around: Around,
  change: OrganizationChange,
): Promise<Found> {
  const found: Found = { organizations: [], units: [], people: [] };
  for (const { _id, lastEventId } of around.organizations) {
    const now = await tx.get('partyOrganizations', _id);
    if (!now || now.lastEventId !== lastEventId) {
      throw new AppError('CONFLICT', '这个党组织刚有别的变更，请刷新后再试');
    }
    found.organizations.push(now);
  }
  for (const unitId of around.unitIds) {
    const unit = await tx.get('units', unitId);
    if (!unit) throw badField('input.change.unitIds', '没有这个单位');
    found.units.push(unit);
  }
  const field = 'personId' in change ? 'personId' : 'personIds';
  for (const personId of around.personIds) {
    const person = await tx.get('persons', personId);
    if (!person) throw badField(`input.change.${field}`, '名册上没有此人');
    found.people.push(person);
  }
  return found;
}

function treeOf(deps: Deps, around: Around, found: Found): Tree {
  const organizations = found.organizations.map((o) =>
    treeOrganizationOf(o, around.posts.get(o._id) ?? o.posts ?? []),
  );
  const members = found.people.flatMap((person) => {
    const organizationId = homeOn(person.roles, deps.today);
    if (!organizationId) return [];
    const { relationHere } = person;
    const relation = relationHere === undefined ? {} : { relationHere };
    return [[person._id, { id: person._id, organizationId, ...relation }] as const];
  });
  return {
    organizations: Object.fromEntries(organizations.map((o) => [o.id, o])),
    units: Object.fromEntries(
      found.units.map(({ _id, formation, partyOrganizationIds }) => [
        _id,
        { id: _id, formation, organizationIds: partyOrganizationIds },
      ]),
    ),
    members: Object.fromEntries(members),
  };
}

/** Nobody leaves before they came. */
function requireSince(
  people: readonly StoredPerson[],
  on: string,
  { kind }: OrganizationChange,
): void {
  if (kind === 'appoint' || kind === 'relieve' || kind === 'relation') return;
  const late = people
    .flatMap((p) => p.roles)
    .find((r) => r.role === 'member' && !r.to && r.from > on);
  if (late) throw badField('input.on', `有党员 ${late.from} 才转入，日期不能早于这一天`);
}
