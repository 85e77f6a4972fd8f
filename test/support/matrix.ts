/** What the contract promises of every action × role × own and foreign scope, for whichever way a call comes. */
import { actions, type ActionName } from '@core/modules/actions';
import { reachOf, type Caller } from '@core/modules/action';
import { worldOf } from './fixture';
import { fixturesIn } from './fixtures.generated';
import { refusedElsewhere } from './refused-elsewhere';

/** Codes that mean: not you, or not there. Anything else passed the policy. */
export const DENIED = new Set(['FORBIDDEN', 'UNBOUND']);

/** Which are scoped is known before there is a district to aim at. */
const SCOPED = fixturesIn(worldOf(null as never, null as never));

/** One's own town, and where an action is of a town another's. */
export const townsOf = (name: ActionName): readonly (0 | 1)[] =>
  SCOPED[name].call.scoped ? [0, 1] : [0];

/**
 * A list is cut to one's scope instead of refused, but for a town's staff, who may name another town. Actions of
 * strangers answer the bound with CONFLICT, which is theirs to say.
 */
export function expected(name: ActionName, caller: Caller, town: 0 | 1): 'allowed' | 'denied' {
  const forStrangers = reachOf(actions[name], 'stranger') !== 'none';
  const reach = forStrangers ? 'all' : reachOf(actions[name], caller);
  if (reach === 'none') return 'denied';
  if (reach === 'all' || !SCOPED[name].call.scoped || town === 0) return 'allowed';
  const isList = name === 'unit.list' || name === 'investigation.list';
  if (isList && caller !== 'townSupervisor') return 'allowed';
  return 'denied';
}

/** The code for who is allowed and told no all the same. */
export const toldNo = (name: ActionName, caller: Caller): string | undefined => {
  if (reachOf(actions[name], 'stranger') === 'own' && name !== 'session.open') {
    if (caller !== 'stranger') return 'CONFLICT';
  }
  return refusedElsewhere(name, caller);
};
