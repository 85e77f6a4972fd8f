/** People, their roles, and the tree that scopes them. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';

export const role = z.enum([
  'administrator',
  'districtSupervisor',
  'townSupervisor',
  'secretary',
  'instructor',
  'member',
]);
export type Role = z.infer<typeof role>;

/** A role over a scope, from a day (included) to a day (excluded). */
export const roleGrant = z.object({
  role,
  /**
   * What the role is over: the district's node for `administrator`, `districtSupervisor` and
   * `instructor` (whose units follow from responsibilities), a town's node for `townSupervisor`,
   * a party organisation for `secretary` and `member`.
   */
  scopeId: id,
  from: day,
  to: day.optional(),
});
export type RoleGrant = z.infer<typeof roleGrant>;

/** What the screens call each role. */
export const roleTitles: Readonly<Record<Role, string>> = {
  administrator: '系统管理员',
  districtSupervisor: '工委工作人员',
  townSupervisor: '镇街工作人员',
  secretary: '支部书记',
  instructor: '党建指导员',
  member: '党员',
};

/** Privacy guide version that people agree to; a new text needs a new version. */
export const PRIVACY_VERSION = '2026-11';
