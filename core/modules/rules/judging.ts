/**
 * What a phone judges and shows by, and its mark. A phone that holds rules of another mark than the
 * server's judges nothing by them: it asks for those in force, and until then says what the server said.
 *
 * J1 The mark is of all versions, also of those to come: it does not turn with the day.
 * J2 Rules of an office's own have an id of their own: a client of before, which knows packs by id
 *    alone, finds none of that id and judges nothing.
 * J3 A version begins with a month that was still to come when it was signed. So what was answered on
 *    a day knows every rule that judges a period begun until then, and a phone judges no other.
 * J4 A phone that judges in the server's place says its engine's number beside the mark: one of an earlier
 *    release, whose engine may say otherwise, is told verdicts.
 */
import { ENGINE } from '@core/modules/cadence/engine';
import type { JudgingRules } from './contract';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { fingerprint } from '@core/shared/canonical';

export const judgingRules = (pack: Ruling): JudgingRules => ({
  id: idForPhones(pack),
  calendarOverride: pack.calendarOverride,
  cadence: pack.cadence,
  points: pack.points,
});

type Ruling = JudgingRules & Pick<RulePack, 'own'>;
const OWN = '+own';

/** J2: what phones call a pack. */
export const idForPhones = ({ id, own }: Pick<RulePack, 'id' | 'own'>): string =>
  own?.judging ? `${id}${OWN}` : id;

/** The pack that rules of an office's own began with. */
export const begunWith = (packId: string): string =>
  packId.endsWith(OWN) ? packId.slice(0, -OWN.length) : packId;

const marks = new WeakMap<object, string>();

/** J1: the mark of a pack's judging rules; worked out once for each pack. */
export function markOfRules(pack: Ruling): string {
  const known = marks.get(pack);
  if (known) return known;
  const mark = fingerprint(judgingRules(pack));
  marks.set(pack, mark);
  return mark;
}

/** J4: what somebody judges by; two who say the same say the same of all facts. */
export const judgedBy = (pack: Ruling): string => `${ENGINE}.${markOfRules(pack)}`;
