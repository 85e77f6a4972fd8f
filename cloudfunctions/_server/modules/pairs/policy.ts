/**
 * Whose a pair is. Either side's branch, the instructor of either, a leader of their own
 * contacts; of offices the town of the helped side (of a village, of the firm) and the 工委.
 */
import type { PairParty } from '@core/modules/pairs/contract';
import type { Office } from '@core/modules/standards/rules.contract';
import { AppError } from '@core/shared/errors';
import type { Day } from '@core/shared/calendar/day';
import { grantsOver } from '@server/runtime/access';
import { scopesOf, type Actor } from '@server/runtime/actor';
import { isOwn, officesOver, ownsPlace, type Place } from '@server/modules/standards/policy';
import type { ActionName } from '@core/modules/actions';

export type PairActionName = Extract<ActionName, `pair.${string}`>;

export interface PairPlaces {
  readonly fromParty: PairParty;
  readonly from: Place | null;
  readonly to: Place | null;
}

const SIDE: readonly Office[] = ['branch', 'instructor'];
const ALL: readonly Office[] = ['branch', 'instructor', 'town', 'district'];

/** A leader acts from the office that they sit in. */
const leaderOffice = (actor: Actor): Office =>
  scopesOf(actor, 'districtSupervisor').length > 0 ? 'district' : 'town';

const leads = (actor: Actor, { kind, id }: PairParty): boolean =>
  kind === 'person' &&
  id === actor.personId &&
  scopesOf(actor, 'townSupervisor').concat(scopesOf(actor, 'districtSupervisor')).length > 0;

/** The offices from which the actor may do this, the nearest first. */
export function officesOfPair(
  name: PairActionName,
  actor: Actor,
  { fromParty, from, to }: PairPlaces,
  on: Day,
): Office[] {
  const of = (place: Place | null): Office[] => (place ? officesOver(name, actor, place, on) : []);
  const helper = of(from).filter((one) => !to || SIDE.includes(one) || one === 'district');
  const held = [...of(to), ...helper, ...(leads(actor, fromParty) ? [leaderOffice(actor)] : [])];
  return ALL.filter((one) => held.includes(one));
}

/** @throws AppError FORBIDDEN also where there is none. */
export function requirePair(name: PairActionName, actor: Actor, places: PairPlaces, on: Day): void {
  const { from, to, fromParty } = places;
  const reads = (place: Place | null): boolean =>
    place !== null && grantsOver(name, actor, ownsPlace(actor, place, on)).length > 0;
  if (leads(actor, fromParty) || reads(to) || reads(from)) return;
  throw new AppError('FORBIDDEN', '不在您的工作范围内');
}

/** Nobody looks at, ends or settles a pair of their own branch, nor their own contacts. */
export function requireNotOwn(actor: Actor, { from, to, fromParty }: PairPlaces): void {
  const own = [from, to].some((place) => place && isOwn(actor, place));
  if (own || leads(actor, fromParty)) {
    throw new AppError('FORBIDDEN', '不能办理自己的结对，请由另一位工作人员办理');
  }
}
