/**
 * Changes of the rules before they are written: laid over what will be in force on their day, and
 * everything that speaks against them.
 *
 * D1 They begin on the first of a month that is still to come, within two years.
 * D2 They are made over what somebody saw: another version signed meanwhile is not undone unseen.
 * D3 No version of the same part begins on that day or later: it would end the new one unseen.
 * D4 The whole pack is without a fault afterwards.
 */
import type { PartEdits } from '@core/modules/rules/contract';
import { applyEdits } from '@core/modules/rules/edit';
import type { RuleChange } from '@core/modules/rules/compose';
import type { Fault } from '@core/modules/rules/fault';
import { faultsOf } from '@core/modules/rules/faults';
import { factorOf, storedNumber } from '@core/modules/rules/field-names';
import { isVersioned, rulePartTitles, type RulePart } from '@core/modules/rules/labels';
import { schemaOf } from '@core/modules/rules/fields';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { addDays, type Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { laterVersion, markOf, rulesOfDay, valueOn, withChanges } from './district-rules';
import type { StoredRuleVersion } from './stored';

const FARTHEST_DAYS = 731;
type Signed = readonly Pick<StoredRuleVersion, 'from' | 'changes'>[];

/** What the office has so far. */
export interface Ground {
  readonly base: RulePack;
  readonly signed: Signed;
  readonly today: Day;
}

/** Changes as they would be written, with what is wrong about them. */
export interface Proposal {
  readonly changes: RuleChange[];
  readonly seen: Partial<Record<RulePart, string>>;
  readonly faults: Fault[];
}

/** Edits of some parts as changes of them. */
export function propose(ground: Ground, from: Day, asked: readonly PartEdits[]): Proposal {
  const now = rulesOfDay(ground.base, ground.signed, from);
  const faults: Fault[] = [];
  const changes = asked.flatMap(({ part, seen, edits }): RuleChange[] => {
    const value = valueOn(now, part, from);
    if (markOf(value) !== seen)
      faults.push({ path: part, words: '这一部分刚有改动，请重新打开再改' });
    const stored = edits.map((edit) =>
      typeof edit.value === 'number'
        ? { ...edit, value: storedNumber(edit.value, factorOf(part, String(edit.at.at(-1)))) }
        : edit,
    );
    const edited = applyEdits(value, stored);
    faults.push(...edited.faults.map((one) => ({ ...one, path: `${part}.${one.path}` })));
    return [{ part, value: edited.value } as RuleChange];
  });
  return weigh(ground, from, changes, faults);
}

/** D1–D4: changes with everything that speaks against them. */
export function weigh(
  { base, signed, today }: Ground,
  from: Day,
  changes: readonly RuleChange[],
  before: readonly Fault[] = [],
): Proposal {
  const now = rulesOfDay(base, signed, from);
  const faults: Fault[] = [...before];
  if (from <= today) faults.push({ path: 'from', words: '只能从以后某月的第一天起' });
  if (from > addDays(today, FARTHEST_DAYS)) faults.push({ path: 'from', words: '最多提前两年' });
  const parts = changes.map(({ part }) => part);
  if (new Set(parts).size < parts.length) faults.push({ path: 'changes', words: '一部分写了两次' });
  const seen: Proposal['seen'] = {};
  const whole = changes.flatMap((change): RuleChange[] => {
    const { part } = change;
    const later = laterVersion(base, signed, part, from);
    if (later)
      faults.push({
        path: part,
        words: `${rulePartTitles[part]}自 ${showDay(later)} 起另有一版，请从那以后改`,
      });
    const value = valueOn(now, part, from);
    seen[part] = markOf(value);
    const clean = cleaned(part, change.value, from);
    if (before.length === 0 && markOf(clean) === seen[part])
      faults.push({ path: part, words: '没有改动' });
    return [{ part, value: clean } as RuleChange];
  });
  if (faults.length === 0) faults.push(...faultsOf(withChanges(base, signed, from, whole)));
  return { changes: whole, seen, faults };
}

/** As the contract has it, without what it does not know; what is no such part stays, and is told of by its faults. */
function cleaned(part: RulePart, value: unknown, from: Day): unknown {
  const isOne = isVersioned(part);
  const parsed = schemaOf(part).safeParse(isOne ? { ...(value as object), from } : value);
  if (!parsed.success) return value;
  if (!isOne) return parsed.data;
  const { from: _from, ...rest } = parsed.data as { from: string };
  return rest;
}
