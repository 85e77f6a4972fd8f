/**
 * What may be added to a check, and why not.
 *
 * M1 A stage is decided in its turn, by an office that the pack names for it.
 * M2 Nobody verifies or accepts their own: not the branch's own people, and not who took
 *    part in an earlier stage. One person never holds two stages of one check; who stated
 *    an item for the office of the first stage has taken part in it.
 * M3 Nothing is put forward, verified or accepted while a required item is missing; the
 *    refusal names what is missing. Sending back is always possible, and says what is wanted.
 * M4 Items are answered by an office of the stage that is open; once passed, a correction
 *    may come from any office of the standard. What the records know is not answered.
 * M5 An objection may be made until the last day of 公示, and a contest while it is in
 *    force; who made it does not settle it, nor does who accepted.
 * M6 It is taken back only after the other side was asked and has replied, or five working
 *    days have passed. *ours*
 * M7 A check begins where the conditions hold and none is in force that is not due again.
 * M8 Nothing is dated after today, or before the beginning.
 */
import { mayObject, mayRevoke, maySettle, namesOf, type CheckActor } from './contest';
import type { CheckEntry, CheckStanding, Refusal, StandardCheck } from './contract';
import { evaluate, missingWords } from './evaluate';
import { askedWords, foundWords } from './fact-words';
import { factState } from './facts';
import { answersOf, readLog, type CheckLog } from './log';
import { refuse } from './refuse';
import type { StageRule, Standard } from './rules.contract';
import type { Around } from './standing';

/** M7: why a check may not begin; null when it may. */
export function mayBegin(
  standard: Standard,
  before: CheckStanding | null,
  { facts, today }: Pick<Around, 'facts' | 'today'>,
): Refusal | null {
  for (const { test, words } of standard.entry) {
    if (factState(test, facts) === 'met') continue;
    const asked = words ?? `要求${askedWords(test)}`;
    return refuse('M7', `不符合“${standard.title}”的条件：${asked}，${foundWords(test, facts)}`);
  }
  if (!before) return null;
  const again = before.dueAgainFrom;
  if (before.phase === 'open' || before.phase === 'returned' || before.phase === 'public')
    return refuse('M7', `“${standard.title}”正在办理，不重复开始`);
  if (before.phase !== 'held') return null;
  if (!again) return refuse('M7', `“${standard.title}”长期有效，不需要再办`);
  return today < again
    ? refuse('M7', `“${standard.title}”在有效期内，${again} 起可以复核`, again)
    : null;
}

/** M1–M6, M8: why an entry may not be added; null when it may. */
export function mayAdd(
  standard: Standard,
  check: StandardCheck,
  entry: CheckEntry,
  actor: CheckActor,
  around: Around,
): Refusal | null {
  if (entry.on > around.today) return refuse('M8', '日期不能晚于今天');
  if (entry.on < check.begunOn) return refuse('M8', '日期早于开始的日期', check.begunOn);
  const log = readLog(standard, check, around.calendar);
  if (log.revokedOn) return refuse('M8', '已撤销，请重新开始');
  switch (entry.kind) {
    case 'answer':
      return mayAnswer(standard, log, entry, around);
    case 'decide':
      return mayDecide(standard, check, log, entry, actor, around);
    case 'object':
      return mayObject(standard, check, log, around);
    case 'settle':
      return maySettle(standard, log, entry, actor);
    case 'warn':
    case 'revoke':
      return mayRevoke(standard, log, entry, actor, around);
    case 'reply':
      return log.warned ? null : refuse('M6', '没有需要回复的事项');
  }
}

type Of<K extends CheckEntry['kind']> = Extract<CheckEntry, { kind: K }>;

function mayAnswer(
  standard: Standard,
  log: CheckLog,
  { answer, office }: Of<'answer'>,
  { facts }: Around,
): Refusal | null {
  const stage = standard.stages[log.at];
  const offices = stage ? stage.by : standard.stages.flatMap(({ by }) => by);
  if (!offices.includes(office)) {
    return refuse('M4', `现在由${namesOf(offices)}填报${stage ? `（${stage.title}）` : ''}`);
  }
  const item = standard.parts.flatMap(({ items }) => items).find((i) => i.code === answer.item);
  if (!item) return refuse('M4', '标准没有这一项');
  if (
    item.by === 'record' ||
    (item.test && item.by !== 'stated' && factState(item.test, facts) !== 'unknown')
  )
    return refuse('M4', `“${item.title}”由系统按记录核实，不用填报`);
  if (answer.value === 'notApplicable' && !item.mayNotApply)
    return refuse('M4', `“${item.title}”不能填不适用`);
  if (answer.points !== undefined && answer.points > (item.points ?? 0))
    return refuse('M4', `“${item.title}”最多 ${item.points ?? 0} 分`);
  return null;
}

function mayDecide(
  standard: Standard,
  check: StandardCheck,
  log: CheckLog,
  { stage, outcome, office }: Of<'decide'>,
  actor: CheckActor,
  { facts }: Around,
): Refusal | null {
  const rule = standard.stages[log.at];
  if (!rule) return refuse('M1', '各环节都已办完');
  if (rule.stage !== stage) return refuse('M1', `现在是“${rule.title}”，由${namesOf(rule.by)}办理`);
  if (!rule.by.includes(office)) return refuse('M1', `“${rule.title}”由${namesOf(rule.by)}办理`);
  const own = log.at === 0 ? null : ownMatter(standard, check, log, actor, rule);
  if (own) return own;
  if (outcome === 'returned') {
    return log.at === 0 ? refuse('M1', '自查没有可退回的环节') : null;
  }
  const evaluation = evaluate(standard, facts, answersOf(check.entries));
  return evaluation.passes ? null : refuse('M3', missingWords(evaluation));
}

/** M2. */
function ownMatter(
  { stages }: Standard,
  check: StandardCheck,
  { holders, entries }: CheckLog,
  { personId, own }: CheckActor,
  { title }: StageRule,
): Refusal | null {
  if (own) return refuse('M2', `不能办理自己支部的“${title}”，请由另一位工作人员办理`);
  if ([...holders.values()].includes(personId))
    return refuse('M2', `同一人不能办理两个环节，“${title}”请由另一位工作人员办理`);
  const first = stages[0]?.by ?? [];
  const stated = entries.some(
    (e) => e.kind === 'answer' && e.by === personId && first.includes(e.office),
  );
  return stated || check.begunBy === personId
    ? refuse('M2', `参与了自查，不能再办理“${title}”，请由另一位工作人员办理`)
    : null;
}
