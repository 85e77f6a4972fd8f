/** The tree of party organisations: how it may change, and how screens see one of them. */
import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { formation, partyOrganizationKind, unitRow } from '@core/modules/units/contract';
import { namesOf } from '@core/shared/names-of';
import { appointmentSourceTitles, postTitles, inUnitTitles, changeTitles } from './labels';

export * from './labels';
export const post = z.enum(namesOf(postTitles));
export const inUnit = z.enum(namesOf(inUnitTitles));
const appointmentSource = z.enum(namesOf(appointmentSourceTitles));

const someFormation = formation.exclude(['none']);
const people = z.array(id).max(100);

/** One change of the tree, on its day. A change moves everybody and everything that goes with it, or nothing. */
export const organizationChange = z.discriminatedUnion('kind', [
  /** A new name or kind, e.g. a branch that has grown to a 总支. */
  z.strictObject({ kind: z.literal('rename'), name: line(50), to: partyOrganizationKind }),
  /** A unit comes in. */
  z.strictObject({ kind: z.literal('admit'), unitId: id, formation: someFormation }),
  /** 脱联: units leave and found their own, with the members that go with them. */
  z.strictObject({
    kind: z.literal('splitOff'),
    unitIds: z.array(id).min(1).max(10),
    personIds: people,
    name: line(50),
    to: partyOrganizationKind,
    formation: someFormation,
  }),
  /** 脱联: units leave and belong to another organisation from then on. */
  z.strictObject({
    kind: z.literal('moveUnits'),
    unitIds: z.array(id).min(1).max(10),
    personIds: people,
    intoId: id,
    formation: someFormation,
  }),
  /** It ends, and everything goes on in another. */
  z.strictObject({ kind: z.literal('merge'), intoId: id, formation: someFormation }),
  /** It ends; its units have none from then on, its members go to another. */
  z.strictObject({ kind: z.literal('dissolve'), membersToId: id.optional(), reason: line(100) }),
  z.strictObject({ kind: z.literal('transfer'), personIds: people.min(1), intoId: id }),
  z.strictObject({
    kind: z.literal('appoint'),
    personId: id,
    post,
    inUnit,
    source: appointmentSource.optional(),
  }),
  z.strictObject({ kind: z.literal('relieve'), personId: id }),
  /** 换届. */
  z.strictObject({ kind: z.literal('elect'), termYears: z.union([z.literal(3), z.literal(5)]) }),
  /** Under a 总支 or 党委; without one it stands alone. */
  z.strictObject({ kind: z.literal('place'), parentId: id.optional() }),
  /** 关系在企业: whether a member's 组织关系 is here. */
  z.strictObject({ kind: z.literal('relation'), personId: id, here: z.boolean() }),
]);
export type OrganizationChange = z.infer<typeof organizationChange>;

/** A rule that an organisation does not fit; never a refusal. */
export const organizationWarning = z.object({
  /** Number of the rule in `core/modules/organizations/warnings.ts`. */
  rule: z.string(),
  text: z.string(),
  article: z.string(),
});
export type OrganizationWarning = z.infer<typeof organizationWarning>;

export const organizationEvent = z.object({
  eventId: id,
  kind: z.enum(namesOf(changeTitles)),
  on: day,
  /** What happened, in words. */
  text: z.string(),
  byName: z.string(),
  receipt: z.string(),
  withdrawn: z.object({ byName: z.string(), reason: z.string() }).optional(),
});
export type OrganizationEvent = z.infer<typeof organizationEvent>;

const named = z.object({ id, name: z.string() });

export const organizationPage = z.object({
  id,
  name: z.string(),
  kind: partyOrganizationKind,
  townId: id,
  townName: z.string(),
  endedOn: day.optional(),
  parent: named.optional(),
  children: z.array(named),
  units: z.array(unitRow),
  members: z.array(
    z.object({
      personId: id,
      name: z.string(),
      category: z.enum(['full', 'probationary']).optional(),
      post: post.optional(),
      inUnit: inUnit.optional(),
      /** 关系在企业; absent when nobody has stated it. */
      relationHere: z.boolean().optional(),
    }),
  ),
  electedOn: day.optional(),
  termEndsOn: day.optional(),
  warnings: z.array(organizationWarning),
});
export type OrganizationPage = z.infer<typeof organizationPage>;

/** A party organisation as one of its members sees it. */
export const ownOrganization = z.object({
  id,
  name: z.string(),
  kind: partyOrganizationKind,
  townName: z.string(),
  parentName: z.string().optional(),
  termEndsOn: day.optional(),
  members: z.int(),
  /** 书记 first, then 副书记 and 委员, each by name. */
  posts: z.array(z.object({ personId: id, name: z.string(), post })),
  units: z.array(z.object({ name: z.string(), instructors: z.array(z.string()) })),
});
export type OwnOrganization = z.infer<typeof ownOrganization>;

const count = z.int().min(0);

/** See leadership.ts. */
export const leadership = z.object({
  organizations: count,
  entered: count,
  members: count,
  inUnit: count,
  owners: count,
  secretaries: count,
  managingSecretaries: count,
  owningSecretaries: count,
  sources: z.record(appointmentSource, count),
});
