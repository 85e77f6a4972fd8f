/** What each kind of sheet holds, and what a sheet's name or title says of its kind. */
import type { RosterKind } from './contract';
import type { FieldSpec } from './field-spec';
import { instructorsFields, responsibilitiesFields } from './instructor-fields';
import { membersFields, partyOrganizationsFields } from './party-fields';
import { unitsFields } from './unit-fields';

export const fieldSpecs: Readonly<Record<RosterKind, readonly FieldSpec[]>> = {
  units: unitsFields,
  partyOrganizations: partyOrganizationsFields,
  members: membersFields,
  instructors: instructorsFields,
  responsibilities: responsibilitiesFields,
};

/** In this order: 党建指导员帮建责任表 is about responsibilities, 党组织党员名册 about members. */
const HINTS: readonly (readonly [RosterKind, RegExp])[] = [
  ['responsibilities', /责任|分工|结对|包联|帮建(?!人|员)/],
  ['instructors', /指导员|帮建人|选派/],
  ['members', /党员/],
  ['partyOrganizations', /党组织|支部/],
  ['units', /单位|企业|组织|台账/],
];

/** The kind that a sheet's name or title speaks of. */
export function hintedKind(text: string): RosterKind | undefined {
  return HINTS.find(([, pattern]) => pattern.test(text))?.[0];
}
