/** The rules in force, from the server into the phone's storage. */
import * as storage from '@app/phone/storage';
import { call } from './cloud-client/call';
import {
  holdRules,
  readHeldRulesFrom,
  rulesOf,
  type HeldRules,
  type NamedRules,
} from './held-rules';

const KEY = 'rules/held';

/** From the start of the app on, rules that were fetched before are those that the phone holds. */
export const startHeldRules = (): void => readHeldRulesFrom(() => storage.read<HeldRules>(KEY));

/**
 * Asks for the rules that an answer was judged by, where this phone does not hold them.
 * @returns true when it holds others than before
 */
export async function fetchRules(named: NamedRules): Promise<boolean> {
  if (named.rules === undefined || rulesOf(named)) return false;
  const answer = await call('rules.read', {});
  holdRules(answer);
  try {
    storage.write(KEY, answer);
  } catch {
    // A full storage: they are held until the app is closed, and asked for again then.
  }
  return true;
}
