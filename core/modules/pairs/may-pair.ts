/**
 * Whether a pair may begin, and why not.
 *
 * A1 The two sides are what the kind has them be, and its conditions hold.
 * A2 Nobody helps themselves; a branch does not help its own unit.
 * A3 No pair twice, and none both ways at once.
 * A4 The levels fit a row of the pack; who stands lower does not help who stands higher.
 * A5 One helper has so many at once and no more; where they are all there, they are of
 *    different levels where the pack says so.
 * A6 Who is helped has one of a kind at a time where the pack says so.
 * A7 Goals are the kind's, each once, and none that is reached already; at least one where the
 *    kind has some.
 * A8 Nothing is dated after today.
 */
import type { PairParty } from './contract';
import { isOpenGoal, levelHeight, levelIn, levelWords } from './outcome';
import { partyKindTitles } from './labels';
import type { PairKind } from './rules.contract';
import type { GradeScale } from '@core/modules/grades/contract';
import type { Refusal } from '@core/modules/standards/contract';
import { askedWords, foundWords } from '@core/modules/standards/fact-words';
import { factState } from '@core/modules/standards/facts';
import type { Facts } from '@core/modules/standards/facts.contract';
import { refuse } from '@core/modules/standards/refuse';
import type { Day } from '@core/shared/calendar/day';

/** A pair that stands, as its helper or its helped side knows it. */
export interface OpenPair {
  readonly pairId: string;
  readonly kind: string;
  readonly as: 'from' | 'to';
  /** The other side. */
  readonly otherId: string;
  /** Level of the helped side when it began, on the kind's scale. */
  readonly level?: string | undefined;
}

/** One side as the records have it. */
export interface Side {
  readonly party: PairParty;
  /** The organisation of a unit, the units of an organisation: to help these is to help oneself. */
  readonly ownIds: readonly string[];
  readonly facts: Facts;
  readonly open: readonly OpenPair[];
}

export interface Proposed {
  readonly goals: readonly string[];
  readonly on: Day;
}

/** A1–A8: null when it may begin. */
export function mayPair(
  kind: PairKind,
  from: Side,
  to: Side,
  { goals, on }: Proposed,
  { today, scales }: { readonly today: Day; readonly scales: readonly GradeScale[] },
): Refusal | null {
  if (on > today) return refuse('A8', '日期不能晚于今天');
  return (
    checkSide('from', kind, from) ??
    checkSide('to', kind, to) ??
    checkSelf(from, to) ??
    checkTwice(kind, from, to) ??
    checkLevels(kind, from, to, scales) ??
    checkMost(kind, from, to, scales) ??
    checkGoals(kind, to, goals, scales)
  );
}

/** A1. */
function checkSide(which: 'from' | 'to', kind: PairKind, { party, facts }: Side): Refusal | null {
  const { are, entry } = kind[which];
  const title = which === 'from' ? kind.helper : kind.helped;
  if (!are.includes(party.kind)) {
    const allowed = are.map((one) => partyKindTitles[one]).join('、');
    return refuse('A1', `${title}应为${allowed}`);
  }
  if (party.kind === 'person' || party.kind === 'village') return null;
  const unmet = entry.find(({ test }) => factState(test, facts) !== 'met');
  if (!unmet) return null;
  const asked = unmet.words ?? `要求${askedWords(unmet.test)}`;
  return refuse('A1', `${title}不符合条件：${asked}，${foundWords(unmet.test, facts)}`);
}

/** A2. */
function checkSelf(from: Side, to: Side): Refusal | null {
  const same = from.party.id === to.party.id;
  const own = from.ownIds.includes(to.party.id) || to.ownIds.includes(from.party.id);
  return same || own ? refuse('A2', '不能与自己结对') : null;
}

/** A3, A6. */
function checkTwice(kind: PairKind, from: Side, to: Side): Refusal | null {
  const ofKind = from.open.filter((one) => one.kind === kind.code);
  const other = to.party.id;
  if (ofKind.some(({ as, otherId }) => as === 'from' && otherId === other))
    return refuse('A3', '双方已经结对');
  if (ofKind.some(({ as, otherId }) => as === 'to' && otherId === other))
    return refuse('A3', '对方正在帮带己方，不能互相帮带');
  if (kind.oneAtATime && to.open.some((one) => one.kind === kind.code && one.as === 'to'))
    return refuse('A6', `${kind.helped}已有一个“${kind.title}”，先结束原来的`);
  return null;
}

/** A4. */
function checkLevels(
  { levels }: PairKind,
  from: Side,
  to: Side,
  scales: readonly GradeScale[],
): Refusal | null {
  const scale = scales.find(({ code }) => code === levels?.scale);
  if (!levels?.rows || !scale) return null;
  const [high, low] = [levelIn(from.facts, scale.code), levelIn(to.facts, scale.code)];
  const fits = (allowed: readonly string[], level: string): boolean =>
    allowed.length === 0 ? level === '' : allowed.includes(level);
  if (levels.rows.some((row) => fits(row.from, high) && fits(row.to, low))) return null;
  const named = `${levelWords(scale, high)}帮${levelWords(scale, low)}`;
  if (levelHeight(scale, high) < levelHeight(scale, low))
    return refuse('A4', `${named}：弱的不能帮强的，请对调双方`);
  const rows = levels.rows.map((row) => `${wordsOf(scale, row.from)}→${wordsOf(scale, row.to)}`);
  return refuse('A4', `${named}不在规定之内，可以的有：${rows.join('；')}`);
}

const wordsOf = (scale: GradeScale, levels: readonly string[]): string =>
  levels.length === 0 ? '未定级' : levels.map((one) => levelWords(scale, one)).join('、');

/** A5. */
function checkMost(
  { code, most, levels }: PairKind,
  from: Side,
  to: Side,
  scales: readonly GradeScale[],
): Refusal | null {
  if (!most) return null;
  const held = from.open.filter((one) => one.kind === code && one.as === 'from');
  if (held.length >= most) return refuse('A5', `每人最多联系 ${most} 个，现有 ${held.length} 个`);
  const scale = scales.find((one) => one.code === levels?.scale);
  if (!scale || !levels?.various || held.length + 1 < most) return null;
  const kinds = new Set([...held.map(({ level = '' }) => level), levelIn(to.facts, scale.code)]);
  return kinds.size >= levels.various
    ? null
    : refuse('A5', `${most} 个应包括不少于 ${levels.various} 类，请选其他类别的`);
}

/** A7. */
function checkGoals(
  { goals }: PairKind,
  to: Side,
  chosen: readonly string[],
  scales: readonly GradeScale[],
): Refusal | null {
  if (new Set(chosen).size !== chosen.length) return refuse('A7', '目标重复');
  for (const code of chosen) {
    const goal = goals.find((one) => one.code === code);
    if (!goal) return refuse('A7', '没有这个目标');
    if (!isOpenGoal(goal, to.facts, scales)) return refuse('A7', `“${goal.title}”已经达到`);
  }
  return goals.length > 0 && chosen.length === 0 ? refuse('A7', '请选择要达到的目标') : null;
}
