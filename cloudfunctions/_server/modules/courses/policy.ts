/** Whose courses somebody sees and records. */
import type { ActionName } from '@core/modules/actions';
import { decidesIn } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { COMMITTEE_ID } from '@server/runtime/tree';

/** A town's own, and of the district those of the 工委 and of every town: null. */
export const officesSeen = (actor: Actor): readonly string[] | null =>
  decidesIn('course.list', actor);

/** Offices that somebody acts for: the district's people for the 工委, a town's for it. */
export const officesOf = (action: ActionName, actor: Actor): readonly string[] =>
  decidesIn(action, actor) ?? [COMMITTEE_ID];
