/** Units (两新组织) as screens see them. */
import * as z from '@core/shared/zod';
import { day, id, searchWords } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { unitKindTitles, formationTitles, statusTitles, organizationKindTitles } from './labels';

export * from './labels';
export const unitKind = z.enum(namesOf(unitKindTitles));
export const formation = z.enum(namesOf(formationTitles));
export const operatingStatus = z.enum(namesOf(statusTitles));
export const partyOrganizationKind = z.enum(namesOf(organizationKindTitles));

/** What a list of units may be cut down to, beside its town. */
export const unitFilter = z.strictObject({
  query: searchWords.optional(),
  kind: unitKind.optional(),
  status: operatingStatus.optional(),
  /** Belongs to a party organisation, or to none. */
  organised: z.boolean().optional(),
  /** 应建未建: in operation, large enough, and without a party organisation. */
  due: z.literal(true).optional(),
  /** In the charge of this instructor today. */
  instructorId: id.optional(),
  /** In operation, and nobody is responsible today. */
  withoutInstructor: z.literal(true).optional(),
  /** In operation, and nobody has reached it this week. */
  notThisWeek: z.literal(true).optional(),
  withoutPhone: z.literal(true).optional(),
});
export type UnitFilter = z.infer<typeof unitFilter>;

/** A unit as a row of a list. */
export const unitRow = z.object({
  unitId: id,
  name: z.string(),
  townName: z.string(),
  kind: unitKind,
  formation,
  status: operatingStatus,
});
export type UnitRow = z.infer<typeof unitRow>;

/** A unit's facts on its page. The phone is masked but for the instructor's own units. */
export const unitPage = unitRow.extend({
  /** Absent in a snapshot of an earlier app. */
  townId: id.optional(),
  creditCode: z.string().optional(),
  headcount: z.int().optional(),
  address: z.string().optional(),
  /** Where the office has put it on the map: `纬度,经度` by GCJ-02; never where a person is. */
  mapPoint: z.string().optional(),
  /** 联系人, and the post that they hold. */
  contactName: z.string().optional(),
  contactPost: z.string().optional(),
  phone: z.string().optional(),
  partyOrganizations: z.array(z.object({ id, name: z.string() })),
  instructor: z.object({ id, name: z.string(), from: day }).optional(),
});
export type UnitPage = z.infer<typeof unitPage>;
