import type { ChangeKind, OrganizationChange } from '@core/modules/organizations/contract';
import type { Day } from '@core/shared/calendar/day';
import type { StoredOrganizationEvent, StoredPatch } from './stored';
import type { Deps } from '@server/runtime/deps';
import { receiptOf } from '@server/runtime/receipt';

interface EventInput {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly change?: OrganizationChange;
  readonly organizationIds: readonly string[];
  readonly townIds: readonly string[];
  readonly on: Day;
  readonly by: string;
  readonly patches: StoredPatch[];
}

/** The document of an event; what it changed stands in it. */
export function eventOf(deps: Deps, told: EventInput): StoredOrganizationEvent {
  const at = deps.now();
  return {
    _id: told.id,
    schemaVersion: 1,
    kind: told.kind,
    ...(told.change ? { change: told.change } : {}),
    organizationIds: [...new Set(told.organizationIds)],
    townIds: [...new Set(told.townIds)],
    on: told.on,
    by: told.by,
    at,
    sortKey: `${told.on}_${String(at).padStart(15, '0')}_${told.id}`,
    receipt: receiptOf(deps, told.id),
    patches: told.patches,
  };
}
