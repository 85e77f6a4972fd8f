/** Units (两新组织) as screens see them. */
import * as z from '@core/shared/zod';
import { day, id, searchWords } from '@core/shared/primitives';

export const unitKind = z.enum(['enterprise', 'socialOrganization']);
export type UnitKind = z.infer<typeof unitKind>;
export const formation = z.enum(['separate', 'joint', 'attached', 'onePlusX', 'none']);
export type Formation = z.infer<typeof formation>;
export const operatingStatus = z.enum(['operating', 'suspended', 'closed']);
export type OperatingStatus = z.infer<typeof operatingStatus>;

export const partyOrganizationKind = z.enum([
  'branch',
  'jointBranch',
  'generalBranch',
  'committee',
  'projectGroup',
]);
export type PartyOrganizationKind = z.infer<typeof partyOrganizationKind>;
export const organizationKindTitles: Readonly<Record<PartyOrganizationKind, string>> = {
  branch: '党支部',
  jointBranch: '联合党支部',
  generalBranch: '党总支',
  committee: '党委',
  projectGroup: '项目党小组',
};

export const unitKindTitles: Readonly<Record<UnitKind, string>> = {
  enterprise: '非公企业',
  socialOrganization: '社会组织',
};
export const formationTitles: Readonly<Record<Formation, string>> = {
  separate: '单独组建',
  joint: '联合组建',
  attached: '挂靠组建',
  onePlusX: '1+X',
  none: '未组建',
};
export const statusTitles: Readonly<Record<OperatingStatus, string>> = {
  operating: '正常',
  suspended: '停业',
  closed: '注销',
};

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
