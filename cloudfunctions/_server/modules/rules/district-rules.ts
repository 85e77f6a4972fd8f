/** The rules of the district as its pages see them: whole, with practices, on any day. */
import { composeRules, type RuleChange } from '@core/modules/rules/compose';
import { isVersioned, type RulePart } from '@core/modules/rules/labels';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { fingerprint } from '@core/shared/canonical';
import type { Day } from '@core/shared/calendar/day';
import { readRules } from '@server/modules/holidays/repository';
import { practicesOf } from '@server/modules/standards/rules';
import type { Deps } from '@server/runtime/deps';
import { signedVersions } from './repository';
import type { StoredRuleVersion } from './stored';

/** The pack that the district began with, whole. */
export function packBegunWith({ pack, packs }: Pick<Deps, 'pack' | 'packs'>): RulePack {
  const base = packs[pack.id] ?? pack;
  return { ...base, ...practicesOf({ pack: base }) };
}

/** What is signed, read anew: another instance may have signed a moment ago. Two requests, one with nothing signed. */
export async function signedNow(deps: Deps): Promise<StoredRuleVersion[]> {
  const { own = [] } = await readRules(deps.store);
  return signedVersions(deps.store, own);
}

/** The rules on a day, whole, out of what was signed. */
export function rulesOfDay(
  base: RulePack,
  signed: readonly Pick<StoredRuleVersion, 'from' | 'changes'>[],
  on: Day,
): RulePack {
  const { own: _own, ...pack } = composeRules(base, signed, on);
  return pack;
}

/** The value of a part in force on a day; of a part with versions, the version without its day. */
export function valueOn(pack: RulePack, part: RulePart, on: Day): unknown {
  if (!isVersioned(part)) return pack[part];
  const versions: readonly { from: string }[] = pack[part] ?? [];
  const found = versions.filter(({ from }) => from <= on).at(-1) ?? versions[0];
  if (!found) return undefined;
  const { from: _from, ...value } = found;
  return value;
}

/** First day of a version later than a day, where a part has one already. */
export function laterVersion(
  base: RulePack,
  signed: readonly Pick<StoredRuleVersion, 'from' | 'changes'>[],
  part: RulePart,
  from: Day,
): Day | undefined {
  const own = signed.filter(({ changes }) => changes.some((change) => change.part === part));
  const carried: readonly { from: string }[] = isVersioned(part) ? (base[part] ?? []) : [];
  return [...carried, ...own].map((one) => one.from).filter((day) => day >= from)[0];
}

/** The mark of a part's value: changes are made over what somebody saw. */
export const markOf = (value: unknown): string => fingerprint(value);

/** The rules with changes that are no more than proposed. */
export const withChanges = (
  base: RulePack,
  signed: readonly Pick<StoredRuleVersion, 'from' | 'changes'>[],
  from: Day,
  changes: readonly RuleChange[],
): RulePack => rulesOfDay(base, [...signed, { from, changes }], from);
