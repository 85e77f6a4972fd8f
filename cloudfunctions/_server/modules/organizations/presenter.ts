/** An event of a party organisation in words. */
import {
  appointmentSourceTitles,
  inUnitTitles,
  postTitles,
  type OrganizationChange,
  type OrganizationEvent,
} from '@core/modules/organizations/contract';
import { formationTitles, organizationKindTitles } from '@core/modules/units/contract';
import type { StoredPartyOrganization } from './stored';
import type { StoredOrganizationEvent } from './stored';

type Names = ReadonlyMap<string, string>;

export function presentEvent(event: StoredOrganizationEvent, names: Names): OrganizationEvent {
  const { _id, kind, on, by, receipt, withdrawn } = event;
  return {
    eventId: _id,
    kind,
    on,
    text: textOf(event, names),
    byName: names.get(by) ?? '',
    receipt,
    ...(withdrawn
      ? { withdrawn: { byName: names.get(withdrawn.by) ?? '', reason: withdrawn.reason } }
      : {}),
  };
}

function textOf({ change, patches }: StoredOrganizationEvent, names: Names): string {
  if (change) return changeText(change, names);
  const made = patches.find((p) => p.collection === 'partyOrganizations')?.after;
  return made ? `成立${(made as StoredPartyOrganization).name}` : '成立';
}

function changeText(change: OrganizationChange, names: Names): string {
  const named = (id: string): string => names.get(id) ?? '（已不在名册）';
  const all = (ids: readonly string[]): string => ids.map(named).join('、');
  const going = (ids: readonly string[]): string =>
    ids.length ? `，党员 ${ids.length} 名随转` : '';
  switch (change.kind) {
    case 'rename':
      return `更名为${change.name}（${organizationKindTitles[change.to]}）`;
    case 'admit':
      return `${named(change.unitId)}加入，${formationTitles[change.formation]}`;
    case 'splitOff':
      return `${all(change.unitIds)}脱联，成立${change.name}${going(change.personIds)}`;
    case 'moveUnits':
      return `${all(change.unitIds)}脱联，转入${named(change.intoId)}${going(change.personIds)}`;
    case 'merge':
      return `并入${named(change.intoId)}`;
    case 'dissolve':
      return `撤销：${change.reason}${change.membersToId ? `，党员转入${named(change.membersToId)}` : ''}`;
    case 'transfer':
      return `${all(change.personIds)}转入${named(change.intoId)}`;
    case 'appoint':
      return appointed(change, named(change.personId));
    case 'relieve':
      return `${named(change.personId)}不再任职`;
    case 'elect':
      return `换届，任期 ${change.termYears} 年`;
    case 'place':
      return change.parentId ? `隶属${named(change.parentId)}` : '不再隶属其他党组织';
    case 'relation':
      return `${named(change.personId)}的组织关系${change.here ? '在' : '不在'}本党组织`;
  }
}

/** 某某任书记（出资人，内部选举）. */
function appointed(
  { post, inUnit, source }: Extract<OrganizationChange, { kind: 'appoint' }>,
  name: string,
): string {
  const more = [
    inUnit === 'none' ? '' : inUnitTitles[inUnit],
    source ? appointmentSourceTitles[source] : '',
  ].filter(Boolean);
  return `${name}任${postTitles[post]}${more.length > 0 ? `（${more.join('，')}）` : ''}`;
}
