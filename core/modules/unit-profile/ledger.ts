/** The 台账 of one unit: which fields it has, what may stand in them, what is known of it. */
import type { Issue } from '@core/shared/errors';
import type { ClearState, LedgerFact, LedgerUnit, LedgerValue, StatedValues } from './contract';
import {
  fiveClearTitles,
  ledgerFields,
  threeClearTitles,
  type LedgerCode,
  type LedgerField,
} from './labels';
import type { Day } from '@core/shared/calendar/day';

type Asked = Pick<LedgerUnit, 'kind' | 'organized'>;
type Known = ReadonlyMap<LedgerCode, LedgerValue>;

/** Why a field is not asked of a unit; null when it is. */
function notAsked(field: LedgerField, { kind, organized }: Asked): string | null {
  if (field.of && field.of !== kind) {
    return kind === 'enterprise' ? '企业不填这一项' : '社会组织不填这一项';
  }
  if (field.when === 'organized' && !organized) return '还没有建立党组织，不填这一项';
  if (field.when === 'unorganized' && organized) return '已经建立党组织，不填这一项';
  return null;
}

/** The fields that are asked of a unit, in the table's order. */
export const fieldsOf = (unit: Asked): LedgerField[] =>
  ledgerFields.filter((field) => notAsked(field, unit) === null);

/**
 * What is wrong with a statement beside its shape, one issue a field: fields that
 * the unit does not have, days that have not come, parts greater than their whole.
 * `known` is what stood there before; taking a value back is never wrong.
 */
export function wrongStatements(
  unit: Asked,
  known: Known,
  stated: StatedValues,
  today: Day,
): Issue[] {
  const after = new Map(known);
  for (const [code, value] of Object.entries(stated) as [LedgerCode, LedgerValue | null][]) {
    if (value === null) after.delete(code);
    else after.set(code, value);
  }
  const issues: Issue[] = [];
  const wrong = (code: LedgerCode, message: string): void => {
    if (!issues.some(({ path }) => path === code)) issues.push({ path: code, message });
  };
  for (const field of ledgerFields) {
    const value = stated[field.code];
    if (value !== undefined && value !== null) {
      const why = notAsked(field, unit);
      if (why) wrong(field.code, why);
      else if (field.kind === 'date' && field.past && value > today) {
        wrong(field.code, '日期在今天之后');
      }
    }
    if (field.kind !== 'number' || !field.within) continue;
    const whole = field.within as readonly LedgerCode[];
    const touched = [field.code, ...whole].find((code) => stated[code] !== undefined);
    const part = after.get(field.code);
    const sum = whole.reduce((total, code) => total + Number(after.get(code) ?? NaN), 0);
    if (touched && typeof part === 'number' && part > sum) {
      const together = whole.length > 1 ? '之和' : '';
      wrong(touched, `${field.title}不能多于${whole.map(titleOf).join('与')}${together}`);
    }
  }
  return issues;
}

const CLEARS = [...Object.keys(fiveClearTitles), ...Object.keys(threeClearTitles)] as [
  ClearState['clear'],
];

/** 五个清 and 三清: each is known when every field that it rests on is. */
export function clearStates(unit: Asked, facts: readonly LedgerFact[]): ClearState[] {
  const known = new Map(facts.map((fact) => [fact.code, fact]));
  const fields = fieldsOf(unit);
  return CLEARS.map((clear) => {
    const needed = fields.filter((field) => field.clears?.includes(clear));
    const missing = needed.filter(({ code }) => !known.has(code)).map(({ code }) => code);
    const last = needed
      .flatMap(({ code }) => known.get(code) ?? [])
      .filter((fact) => fact.on !== undefined)
      .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
      .pop();
    return {
      clear,
      known: missing.length === 0,
      missing,
      ...(last?.byName ? { byName: last.byName } : {}),
      ...(last?.on ? { on: last.on } : {}),
    };
  });
}

/**
 * 应建未建 and its two other states, for a unit without a party organisation: three
 * full members make it ripe. Null while the members are not known.
 */
export function ripenessOf(known: Known): string | null {
  const number = (code: LedgerCode): number => Number(known.get(code) ?? NaN);
  if (number('fullMembers') >= 3) return '应建未建';
  const members = number('membersHere') + number('membersElsewhere');
  if (Number.isNaN(members)) return null;
  if (members === 0) return '无党员';
  return known.has('fullMembers') ? '有党员但不符合条件' : null;
}

const byCode = new Map(ledgerFields.map((field) => [field.code, field]));

export const titleOf = (code: LedgerCode): string => byCode.get(code)?.title ?? code;

/** A value in words: `120 人`, `是`, `合格`. */
export function showValue(code: LedgerCode, value: LedgerValue): string {
  const field = byCode.get(code);
  switch (field?.kind) {
    case 'number':
      return `${value} ${field.unit}`;
    case 'yesNo':
      return value === true ? '是' : '否';
    case 'choice':
      return field.options[String(value)] ?? String(value);
    default:
      return String(value);
  }
}
