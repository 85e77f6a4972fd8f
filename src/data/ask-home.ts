/**
 * Asks for 今日. A phone that holds the server's rules says so and is answered facts alone: a third of the bytes.
 * It judges them itself and everything behind has the verdicts either way.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { judgedUnit } from '@core/modules/contacts/held-unit';
import { judgedBy } from '@core/modules/rules/judging';
import { call } from './cloud-client/call';
import { rulesOf } from './held-rules';
import { homeSnapshot } from './home-snapshot';
import { settingOf } from './pending-contacts';

type Home = ActionOutput<'home.open'>;

/** 今日 with every verdict, the server's or the same of this phone's own. */
export async function askHome(): Promise<Home> {
  const last = homeSnapshot();
  const rules = last && rulesOf(last);
  const had = last && hadIn(last);
  const answer = await call('home.open', {
    ...(rules ? { judgedBy: judgedBy(rules) } : {}),
    ...(had ? { had } : {}),
  });
  return judgedHere(answer) ?? call('home.open', {});
}

/** Whose units 今日 showed last and which: the server asks for them before it knows who calls, one wait in the place of three. */
function hadIn({ personId, units }: Home): ActionInput<'home.open'>['had'] {
  const parties = [...new Set([personId, ...units.map((unit) => unit.judgedFor)])];
  if (units.length === 0 || units.length > 500 || parties.length > 20) return undefined;
  return { parties, unitIds: units.map((unit) => unit.unitId) };
}

/** The answer with its units judged; null where this phone does not hold its rules after all. */
function judgedHere({ held, ...answer }: Home): Home | null {
  if (!held) return answer;
  const setting = settingOf(answer);
  if (!setting) return null;
  return { ...answer, units: held.map((unit) => judgedUnit(unit, answer.leaves, setting)) };
}
