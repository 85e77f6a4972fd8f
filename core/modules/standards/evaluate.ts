/**
 * A standard against what is known of a subject.
 *
 * E1 The records go first: an item that they know is never asked, and nobody's word stands
 *    against them.
 * E2 An item of the records that they do not know is unknown; it is asked only where the
 *    pack lets it be stated.
 * E3 A stated item is met by 是, missing by 否, left out by 不适用 where that may be said,
 *    and unknown until somebody has said something.
 * E4 Every required item must be met or not apply; beside it all, or so many items, or so
 *    many points of all pass. What does not apply leaves both sides of the sum.
 */
import type { Answer, ItemStateName, ItemView, MissingItem, Wanted } from './contract';
import { askedWords, foundWords } from './fact-words';
import { factState } from './facts';
import type { Facts } from './facts.contract';
import { officeTitles, type Standard, type StandardItem } from './rules.contract';
import type { Day } from '@core/shared/calendar/day';

/** The answers that stand, by item, each with its day and whose word it is. */
export type Answers = ReadonlyMap<string, Answer & { readonly on: Day; readonly by: string }>;

export interface ItemState {
  readonly item: StandardItem;
  readonly part: string;
  readonly state: ItemStateName;
  readonly how: 'record' | 'stated' | 'none';
  readonly asked: boolean;
  readonly earned: number;
}

export interface Evaluation {
  readonly states: readonly ItemState[];
  readonly met: number;
  /** Items that apply. */
  readonly of: number;
  /** Of a scored standard: earned, of what applies, and of all. */
  readonly points?: { readonly earned: number; readonly of: number; readonly all: number };
  readonly passes: boolean;
  /** What keeps it from passing, in the pack's order. */
  readonly missing: readonly ItemState[];
}

/** E1–E4. Costs one step an item, so that a district is evaluated in one go. */
export function evaluate(standard: Standard, facts: Facts, answers: Answers): Evaluation {
  const states: ItemState[] = [];
  let [met, of, earned, applicable, all] = [0, 0, 0, 0, 0];
  let requiredMissing = false;
  for (const part of standard.parts) {
    for (const item of part.items) {
      const one = stateOf(item, part.code, facts, answers);
      states.push(one);
      all += item.points ?? 0;
      if (one.state === 'notApplicable') continue;
      of += 1;
      applicable += item.points ?? 0;
      earned += one.earned;
      if (one.state === 'met') met += 1;
      else if (item.required) requiredMissing = true;
    }
  }
  const reached = reaches(standard.passes, { met, of, earned, applicable, all });
  return {
    states,
    met,
    of,
    ...(all > 0 ? { points: { earned, of: applicable, all } } : {}),
    passes: reached && !requiredMissing,
    missing: states.filter(
      ({ state, item }) =>
        (state === 'missing' || state === 'unknown') && (item.required || !reached),
    ),
  };
}

function stateOf(item: StandardItem, part: string, facts: Facts, answers: Answers): ItemState {
  const known = item.test && item.by !== 'stated' ? factState(item.test, facts) : 'unknown';
  if (known !== 'unknown') {
    const earned = known === 'met' ? (item.points ?? 0) : 0;
    return { item, part, state: known, how: 'record', asked: false, earned };
  }
  if (item.by === 'record')
    return { item, part, state: 'unknown', how: 'none', asked: false, earned: 0 };
  const said = answers.get(item.code);
  if (!said || (said.value === 'notApplicable' && !item.mayNotApply))
    return { item, part, state: 'unknown', how: 'none', asked: true, earned: 0 };
  const state =
    said.value === 'yes' ? 'met' : said.value === 'no' ? 'missing' : ('notApplicable' as const);
  const full = item.points ?? 0;
  const earned = state === 'met' ? Math.min(said.points ?? full, full) : 0;
  return { item, part, state, how: 'stated', asked: true, earned };
}

interface Sums {
  readonly met: number;
  readonly of: number;
  readonly earned: number;
  readonly applicable: number;
  readonly all: number;
}

function reaches(passes: Standard['passes'], { met, of, earned, applicable, all }: Sums): boolean {
  switch (passes.kind) {
    case 'all':
      return true;
    case 'items':
      return of > 0 && met >= Math.min(passes.atLeast, of);
    case 'points':
      return applicable > 0 && earned * all >= passes.atLeast * applicable;
  }
}

/** The items as a page shows them, each with its explanation and its source. */
export function viewItems(
  standard: Standard,
  evaluation: Evaluation,
  facts: Facts,
  answers: Answers,
): ItemView[] {
  return evaluation.states.map(({ item, part, state, how, asked, earned }) => ({
    item: item.code,
    part,
    title: item.title,
    required: item.required,
    state,
    how,
    asked,
    explanation: explainItem(item, how, facts, answers),
    ours: item.ours ?? standard.itemsFrom === 'ours',
    source: item.source ?? standard.source,
    ...(item.points ? { points: { earned, of: item.points } } : {}),
  }));
}

const SAID = { yes: '是', no: '否', notApplicable: '不适用' } as const;

function explainItem(
  { code, test, by }: StandardItem,
  how: ItemState['how'],
  facts: Facts,
  answers: Answers,
): string {
  if (how === 'record' && test)
    return `按记录：${foundWords(test, facts)}（要求${askedWords(test)}）`;
  const said = answers.get(code);
  if (how === 'stated' && said) {
    const more = [said.words, said.evidence && `依据：${said.evidence}`].filter(Boolean).join('；');
    return `${said.on} 填报：${SAID[said.value]}${more ? `，${more}` : ''}`;
  }
  if (by === 'record' && test)
    return `系统中没有这项记录（要求${askedWords(test)}），补齐记录后自动核实`;
  return '还没有填报';
}

/** What is missing in words: which item, whose it is, until when. Wanted by name goes before. */
export function missingOf(
  standard: Standard,
  { missing }: Evaluation,
  wanted: readonly Wanted[],
): MissingItem[] {
  const first = standard.stages[0]?.by.map((office) => officeTitles[office]).join('、') ?? '';
  return missing.map(({ item }) => {
    const asked = wanted.find((one) => one.item === item.code);
    return {
      item: item.code,
      title: item.title,
      who: asked?.who ?? first,
      ...(asked ? { dueOn: asked.dueOn } : {}),
    };
  });
}

/** Why it does not pass, by name; empty when it does. */
export function missingWords({ passes, missing, met, of, points }: Evaluation): string {
  if (passes) return '';
  const names = missing.slice(0, 5).map(({ item }) => item.title);
  const rest = missing.length > names.length ? `等 ${missing.length} 项` : '';
  const sum = points ? `现得 ${points.earned} 分` : `已达到 ${met}/${of} 项`;
  return `还缺：${names.join('、')}${rest}（${sum}）`;
}
