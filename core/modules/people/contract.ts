/** People, their roles, and the tree that scopes them. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { roleTitles } from './labels';

export * from './labels';
export const role = z.enum(namesOf(roleTitles));

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
