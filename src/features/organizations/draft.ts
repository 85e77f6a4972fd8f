/** A change as it is being filled in, and the change that it makes. Pure. */
import type { ActionOutput } from '@core/modules/actions';
import type { OrganizationChange } from '@core/modules/organizations/contract';
import type { AppointmentSource, InUnit, Post } from '@core/modules/organizations/labels';
import type { Formation, PartyOrganizationKind } from '@core/modules/units/labels';

export type OrganizationOpen = ActionOutput<'organization.open'>;
export type Kind = OrganizationChange['kind'];

export interface Draft {
  readonly name: string;
  readonly to: PartyOrganizationKind;
  readonly formation: Exclude<Formation, 'none'>;
  readonly unitIds: readonly string[];
  readonly personIds: readonly string[];
  readonly other: { readonly id: string; readonly name: string } | null;
  readonly post: Post;
  readonly inUnit: InUnit;
  /** How somebody came to the post; '' where it is not known. */
  readonly source: AppointmentSource | '';
  readonly termYears: 3 | 5;
  readonly here: boolean;
  readonly reason: string;
}

/** Fields that a change asks for. */
export const FIELDS: Readonly<Record<Kind, readonly (keyof Draft)[]>> = {
  rename: ['name', 'to'],
  admit: ['other', 'formation'],
  splitOff: ['unitIds', 'personIds', 'name', 'to', 'formation'],
  moveUnits: ['unitIds', 'personIds', 'other', 'formation'],
  merge: ['other', 'formation'],
  dissolve: ['other', 'reason'],
  transfer: ['personIds', 'other'],
  appoint: ['personIds', 'post', 'inUnit', 'source'],
  relieve: ['personIds'],
  elect: ['termYears'],
  place: ['other'],
  relation: ['personIds', 'here'],
};

/** Changes that are about one person. */
export const ONE_PERSON: readonly Kind[] = ['appoint', 'relieve', 'relation'];

export const emptyDraft = ({ organization }: OrganizationOpen, kind: Kind): Draft => ({
  name: kind === 'rename' ? organization.name : '',
  to: kind === 'rename' ? organization.kind : 'branch',
  formation: kind === 'splitOff' ? 'separate' : 'joint',
  unitIds: [],
  personIds: [],
  other: null,
  post: 'secretary',
  inUnit: 'none',
  source: '',
  termYears: 3,
  here: true,
  reason: '',
});

/** The change that a draft makes; null while something is missing. */
export function changeOf(kind: Kind, draft: Draft): OrganizationChange | null {
  const { name, to, formation, other, post, inUnit, source, termYears, here } = draft;
  const [unitIds, personIds] = [[...draft.unitIds], [...draft.personIds]];
  const [personId] = personIds;
  const [trimmed, reason] = [name.trim(), draft.reason.trim()];
  switch (kind) {
    case 'rename':
      return trimmed ? { kind, name: trimmed, to } : null;
    case 'admit':
      return other ? { kind, unitId: other.id, formation } : null;
    case 'splitOff':
      return unitIds.length && trimmed
        ? { kind, unitIds, personIds, name: trimmed, to, formation }
        : null;
    case 'moveUnits':
      return unitIds.length && other
        ? { kind, unitIds, personIds, intoId: other.id, formation }
        : null;
    case 'merge':
      return other ? { kind, intoId: other.id, formation } : null;
    case 'dissolve':
      return reason ? { kind, reason, ...(other ? { membersToId: other.id } : {}) } : null;
    case 'transfer':
      return personIds.length && other ? { kind, personIds, intoId: other.id } : null;
    case 'appoint':
      return personId ? { kind, personId, post, inUnit, ...(source ? { source } : {}) } : null;
    case 'relieve':
      return personId ? { kind, personId } : null;
    case 'elect':
      return { kind, termYears };
    case 'place':
      return { kind, ...(other ? { parentId: other.id } : {}) };
    case 'relation':
      return personId ? { kind, personId, here } : null;
  }
}
