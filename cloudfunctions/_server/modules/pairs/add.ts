/**
 * What is added to a pair: something done, a correction, a void, a look at it, its end, a
 * contest and its answer. The records are read first; rights, places and log are looked at
 * again inside the transaction.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { GoalState, PairEntry } from '@core/modules/pairs/contract';
import { mayAddToPair } from '@core/modules/pairs/may';
import { goalStates } from '@core/modules/pairs/outcome';
import type { PairKind } from '@core/modules/pairs/rules.contract';
import type { Office } from '@core/modules/standards/rules.contract';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import type { Transaction } from '@server/runtime/store';
import { actingOffice } from '@server/modules/standards/policy';
import { refused } from '@server/modules/standards/refused';
import { findPair } from './find';
import { headsOf, putIntoHeads, takeFromHeads } from './heads';
import { factsOfParty, pairAgain } from './parties';
import { officesOfPair, requireNotOwn, requirePair } from './policy';
import { pairOf, shelvedPair } from './shelf';
import type { StoredPair } from './stored';

type Adding =
  | 'pair.record'
  | 'pair.correct'
  | 'pair.void'
  | 'pair.review'
  | 'pair.end'
  | 'pair.contest'
  | 'pair.settle';
type Base = Pick<PairEntry, 'id' | 'at' | 'on' | 'by' | 'office'>;
type Receipt = { receipt: string };

/** What the offices do, and nobody with their own. */
const OF_OFFICES: readonly Adding[] = ['pair.review', 'pair.end', 'pair.settle'];

/** Which field a rule of `may.ts` is about. */
const PATHS: Readonly<Record<string, string>> = { A8: 'input.on' };

async function addTo<A extends Adding>(
  deps: Deps,
  actor: Actor,
  action: A,
  input: ActionInput<A>,
  entryOf: (base: Base, goals: GoalState[]) => PairEntry,
): Promise<Receipt> {
  const { stored, kind, from, to } = await findPair(deps, actor, input.pairId);
  requirePair(action, actor, { fromParty: stored.from, from, to }, deps.today);
  const asks = action === 'pair.review' || action === 'pair.end';
  const facts = asks ? await factsOfParty(deps, kind, { subject: to }) : {};
  const goals = goalStates(kind, stored, facts, deps.pack.grades);
  const write = writeOf(action, actor, input, input.pairId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const again = await pairAgain(deps, tx, actor, stored);
    const places = { ...again, fromParty: stored.from };
    requirePair(action, again.actor, places, deps.today);
    const now = await tx.get('pairs', stored._id);
    if (!now) throw new AppError('NOT_FOUND', '没有这个结对');
    const held = officesOfPair(action, again.actor, places, deps.today);
    const asked: readonly Office[] = OF_OFFICES.includes(action) ? kind.reviews : [];
    const office = actingOffice(held, input.office, asked);
    if (asked.length > 0) requireOffice(kind, office);
    if (asked.length > 0) requireNotOwn(again.actor, places);
    const at = Math.min(input.recordedAt - deps.skew, deps.now());
    const entry = entryOf({ id: input.id, at, on: input.on, by: actor.personId, office }, goals);
    const refusal = mayAddToPair(kind, pairOf(now), entry, { today: deps.today, goals });
    if (refusal) throw refused(refusal, pathOf(refusal.rule, entry, now, deps.today));
    const next = shelvedPair(kind, { ...now, entries: [...now.entries, entry] }, deps.calendar);
    await tx.set('pairs', next);
    await tellHeads(tx, kind, now, next);
  });
  return { receipt };
}

function requireOffice({ reviews }: PairKind, office: Office): void {
  if (!reviews.includes(office)) throw new AppError('FORBIDDEN', '不由您这里办理');
}

function pathOf(rule: string, entry: PairEntry, { begunOn }: StoredPair, today: string) {
  const on = entry.kind === 'correct' ? entry.doneOn : entry.on;
  if (rule !== 'A8' || (on <= today && on >= begunOn && entry.on <= today)) return undefined;
  return entry.kind === 'correct' && entry.on <= today ? 'input.doneOn' : PATHS[rule];
}

/** A pair that ended stands no more; one whose end was contested with success stands again. */
async function tellHeads(
  tx: Transaction,
  { most, code }: PairKind,
  was: StoredPair,
  is: StoredPair,
): Promise<void> {
  if (was.state === is.state) return;
  if (is.state === 'ended') return takeFromHeads(tx, is);
  const heads = await headsOf(tx, is);
  const open = heads.from.filter((one) => one.kind === code && one.as === 'from');
  if (most && open.length >= most) {
    throw new AppError('CONFLICT', `对方已联系 ${most} 个，不能恢复，请先结束一个`);
  }
  await putIntoHeads(tx, is, heads);
}

const doing = ({
  activity,
  counts = {},
  words,
}: Pick<ActionInput<'pair.record'>, 'activity' | 'counts' | 'words'>) => ({
  activity,
  counts,
  ...(words ? { words } : {}),
});

export const recordTogether = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pair.record'>,
): Promise<ActionOutput<'pair.record'>> =>
  addTo(deps, actor, 'pair.record', input, (base) => ({
    ...base,
    kind: 'activity',
    ...doing(input),
  }));

export const correctTogether = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pair.correct'>,
): Promise<ActionOutput<'pair.correct'>> =>
  addTo(deps, actor, 'pair.correct', input, (base) => {
    const { entryId: entry, doneOn, reason } = input;
    return { ...base, kind: 'correct', entry, doneOn, reason, ...doing(input) };
  });

export const voidTogether = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pair.void'>,
): Promise<ActionOutput<'pair.void'>> =>
  addTo(deps, actor, 'pair.void', input, (base) => ({
    ...base,
    kind: 'void',
    entry: input.entryId,
    reason: input.reason,
  }));

export const reviewPair = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pair.review'>,
): Promise<ActionOutput<'pair.review'>> =>
  addTo(deps, actor, 'pair.review', input, (base, goals) => ({
    ...base,
    kind: 'review',
    words: input.words,
    goals,
  }));

export const endPair = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pair.end'>,
): Promise<ActionOutput<'pair.end'>> =>
  addTo(deps, actor, 'pair.end', input, (base, goals) => ({
    ...base,
    kind: 'end',
    end: input.end,
    words: input.words,
    goals,
  }));

export const contestPair = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pair.contest'>,
): Promise<ActionOutput<'pair.contest'>> =>
  addTo(deps, actor, 'pair.contest', input, (base) => ({
    ...base,
    kind: 'contest',
    entry: input.entryId,
    words: input.words,
  }));

export const settlePair = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pair.settle'>,
): Promise<ActionOutput<'pair.settle'>> =>
  addTo(deps, actor, 'pair.settle', input, (base) => {
    const { contestId: contest, upheld, words } = input;
    return { ...base, kind: 'settle', contest, upheld, words };
  });
