/** The tree of party organisations as its engine sees it: a part of a district, or all of it. */
import type { AppointmentSource, InUnit, Post } from './labels';
import type { Formation, PartyOrganizationKind } from '@core/modules/units/labels';
import type { Day } from '@core/shared/calendar/day';

/** A post that somebody holds, from a day (included) to a day (excluded). */
export interface Appointment {
  readonly personId: string;
  readonly post: Post;
  readonly inUnit: InUnit;
  /** Absent where it was not entered. */
  readonly source?: AppointmentSource | undefined;
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** Days on which a unit belonged, where events have moved it; records outside are not the organisation's. */
export interface UnitSpan {
  readonly unitId: string;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

export interface TreeOrganization {
  readonly id: string;
  name: string;
  kind: PartyOrganizationKind;
  readonly townId: string;
  unitIds: string[];
  spans: UnitSpan[];
  posts: Appointment[];
  parentId?: string | undefined;
  electedOn?: Day | undefined;
  termYears?: 3 | 5 | undefined;
  endedOn?: Day | undefined;
}

export interface TreeUnit {
  readonly id: string;
  formation: Formation;
  organizationIds: string[];
}

export interface TreeMember {
  readonly id: string;
  organizationId: string;
  /** 关系在企业; absent when nobody has stated it. */
  relationHere?: boolean | undefined;
}

export interface Tree {
  readonly organizations: Record<string, TreeOrganization>;
  readonly units: Record<string, TreeUnit>;
  readonly members: Record<string, TreeMember>;
}

/** A copy that can be changed without touching the original. */
export function copyOf(tree: Tree): Tree {
  const each = <T>(all: Record<string, T>, copy: (one: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(all).map(([id, one]) => [id, copy(one)]));
  return {
    organizations: each(tree.organizations, (o) => ({
      ...o,
      unitIds: [...o.unitIds],
      spans: [...o.spans],
      posts: [...o.posts],
    })),
    units: each(tree.units, (u) => ({ ...u, organizationIds: [...u.organizationIds] })),
    members: each(tree.members, (m) => ({ ...m })),
  };
}

export const isInOffice = ({ from, to }: Appointment, on: Day): boolean =>
  from <= on && (!to || on < to);

export const membersOf = (tree: Tree, organizationId: string): TreeMember[] =>
  Object.values(tree.members).filter((m) => m.organizationId === organizationId);
