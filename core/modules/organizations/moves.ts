/** What changes of the tree are made of: units and people come in and go, an organisation ends. Each changes the given copy. */
import type { Formation, PartyOrganizationKind } from '@core/modules/units/labels';
import type { Day } from '@core/shared/calendar/day';
import { isInOffice, type Appointment, type Tree, type TreeOrganization } from './tree';

/** A change that cannot be, with the field that says why. */
export class Refused extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

export const mayHold = ({ kind }: TreeOrganization): boolean =>
  kind === 'generalBranch' || kind === 'committee';

export const newOrganization = (
  id: string,
  name: string,
  kind: PartyOrganizationKind,
  townId: string,
): TreeOrganization => ({ id, name, kind, townId, unitIds: [], spans: [], posts: [] });

export function alive(tree: Tree, id: string, path: string): TreeOrganization {
  const found = tree.organizations[id];
  if (!found) throw new Refused(path, '没有这个党组织');
  if (found.endedOn) throw new Refused(path, `${found.name}已撤销，不能再变更`);
  return found;
}

export function other(
  tree: Tree,
  from: TreeOrganization,
  id: string,
  path: string,
): TreeOrganization {
  if (id === from.id) throw new Refused(path, '请选另一个党组织');
  return alive(tree, id, path);
}

export function unitOf(tree: Tree, unitId: string) {
  const unit = tree.units[unitId];
  if (!unit) throw new Refused('change.unitIds', '没有这个单位');
  return unit;
}

export function requireMember(
  tree: Tree,
  { id }: TreeOrganization,
  personId: string,
  path: string,
) {
  const member = tree.members[personId];
  if (member?.organizationId !== id) throw new Refused(path, '此人不是本党组织的党员');
  return member;
}

export function moveUnits(
  tree: Tree,
  from: TreeOrganization,
  into: TreeOrganization,
  unitIds: readonly string[],
  formation: Formation,
  on: Day,
): void {
  for (const unitId of new Set(unitIds)) {
    if (!from.unitIds.includes(unitId)) throw new Refused('change.unitIds', '有单位不在本党组织');
    leave(tree, from, unitId, on);
    enter(tree, into, unitId, formation, on);
  }
}

export function enter(
  tree: Tree,
  into: TreeOrganization,
  unitId: string,
  formation: Formation,
  on: Day,
) {
  const unit = unitOf(tree, unitId);
  unit.formation = formation;
  if (into.unitIds.includes(unitId)) return;
  into.unitIds = [...into.unitIds, unitId].sort();
  into.spans.push({ unitId, from: on });
  unit.organizationIds = [...unit.organizationIds, into.id].sort();
}

export function leave(tree: Tree, from: TreeOrganization, unitId: string, on: Day): void {
  const unit = unitOf(tree, unitId);
  from.unitIds = from.unitIds.filter((id) => id !== unitId);
  const open = from.spans.find((span) => span.unitId === unitId && !span.to);
  from.spans = [
    ...from.spans.filter((span) => span !== open),
    { unitId, ...(open?.from ? { from: open.from } : {}), to: on },
  ];
  unit.organizationIds = unit.organizationIds.filter((id) => id !== from.id);
  if (unit.organizationIds.length === 0) unit.formation = 'none';
}

export function movePeople(
  tree: Tree,
  from: TreeOrganization,
  into: TreeOrganization,
  personIds: readonly string[],
  on: Day,
): void {
  for (const personId of new Set(personIds)) {
    const member = requireMember(tree, from, personId, 'change.personIds');
    member.organizationId = into.id;
    endPosts(from, on, (p) => p.personId === personId);
  }
}

export function endPosts(
  organization: TreeOrganization,
  on: Day,
  which: (post: Appointment) => boolean,
): void {
  organization.posts = organization.posts.map((p) =>
    isInOffice(p, on) && which(p) ? { ...p, to: on } : p,
  );
}

/** What was under it stands alone from then on. */
export function end(tree: Tree, organization: TreeOrganization, on: Day): void {
  endPosts(organization, on, () => true);
  organization.endedOn = on;
  organization.parentId = undefined;
  for (const one of Object.values(tree.organizations)) {
    if (one.parentId === organization.id) one.parentId = undefined;
  }
}
