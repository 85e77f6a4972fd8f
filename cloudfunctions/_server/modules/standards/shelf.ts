/** Where a check stands in lists: worked out of its log, so that a list reads no log. */
import type { CheckPhase, StandardCheck } from '@core/modules/standards/contract';
import type { Standard } from '@core/modules/standards/rules.contract';
import { readLog } from '@core/modules/standards/log';
import { standingOn, type Around } from '@core/modules/standards/standing';
import type { Day } from '@core/shared/calendar/day';
import { afterWorkingDays } from '@core/shared/calendar/deadline';
import { withoutDue } from './due';
import type { StoredCheck, StoredDue } from './stored';

/** A stored check as the engine takes it. */
export const checkOf = (stored: StoredCheck): StandardCheck => ({
  checkId: stored._id,
  standard: stored.standard,
  rulesFrom: stored.rulesFrom,
  subject: { kind: stored.subjectKind, id: stored.subjectId },
  begunOn: stored.begunOn,
  begunBy: stored.begunBy,
  entries: stored.entries,
});

type Shelved = Pick<StoredCheck, 'state' | 'heldFrom' | 'heldUntil' | 'objected'>;

/** The phase on a day, the same as the engine's, out of what stands beside the log. */
export function phaseOn({ state, heldFrom, heldUntil, objected }: Shelved, today: Day): CheckPhase {
  if (state !== 'accepted') return state;
  if (objected || !heldFrom || today < heldFrom) return 'public';
  return heldUntil && today > heldUntil ? 'expired' : 'held';
}

export const isHeldOn = (check: Shelved, today: Day): boolean => phaseOn(check, today) === 'held';

/** The check with its place as it follows from its log on a day. */
export function shelved(standard: Standard, stored: StoredCheck, around: Around): StoredCheck {
  const { heldFrom: _from, heldUntil: _until, objected: _objected, ...log } = withoutDue(stored);
  const check = checkOf(stored);
  const standing = standingOn(standard, check, around);
  const { revokedOn, accepted, returned, open, publicUntil } = readLog(
    standard,
    check,
    around.calendar,
  );
  const objected = open.some(({ on }) => publicUntil && on <= publicUntil);
  const state = revokedOn ? 'revoked' : accepted ? 'accepted' : returned ? 'returned' : 'open';
  return {
    ...log,
    state,
    ...(standing.heldFrom ? { heldFrom: standing.heldFrom } : {}),
    ...(standing.heldUntil ? { heldUntil: standing.heldUntil } : {}),
    ...(objected ? { objected } : {}),
    ...(stored.replaced ? {} : dueIn(standard, stored.begunOn, standing, around)),
  };
}

/** What is due now, or the next round from the day on which it will be. */
function dueIn(
  standard: Standard,
  begunOn: Day,
  { due, phase, heldUntil, dueAgainFrom }: ReturnType<typeof standingOn>,
  { calendar }: Around,
): Partial<StoredDue> {
  if (due) {
    const { what, by, dueOn, superviseFrom } = due;
    return { dueOn, dueFrom: begunOn, dueBy: by, dueWhat: what, superviseFrom };
  }
  const [first] = standard.stages;
  if (!first || !heldUntil || !dueAgainFrom || (phase !== 'held' && phase !== 'public')) return {};
  return {
    dueOn: heldUntil,
    dueFrom: dueAgainFrom,
    dueBy: [...first.by],
    dueWhat: `${standard.title}·到期复核`,
    superviseFrom: afterWorkingDays(heldUntil, standard.superviseAfter, calendar),
  };
}
