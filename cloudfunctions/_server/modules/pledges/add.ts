/**
 * What is added to a pledge: other words, its publication, a deed, a judgement, a look at it, its
 * outcome, a contest and its answer. Rights, place and log are looked at again inside the
 * transaction; answers of slips only grow, so they are counted before it.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { Marks, PledgeEntry } from '@core/modules/pledges/contract';
import { mayAddToPledge } from '@core/modules/pledges/may';
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import type { Office } from '@core/modules/standards/rules.contract';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { placedSubject, standingAgain } from '@server/modules/standards/place';
import {
  actingOffice,
  isOwn,
  officesOver,
  requirePlace,
  type Place,
} from '@server/modules/standards/policy';
import { refused } from '@server/modules/standards/refused';
import { servedOf } from './served';
import { kindOfPledge, placeRefOf, pledgeOf, shelvedPledge } from './shelf';
import type { StoredPledge } from './stored';

type Adding =
  | 'pledge.reword'
  | 'pledge.publish'
  | 'pledge.record'
  | 'pledge.judge'
  | 'pledge.review'
  | 'pledge.end'
  | 'pledge.contest'
  | 'pledge.settle';
type Base = Pick<PledgeEntry, 'id' | 'at' | 'on' | 'by' | 'office'>;
type Receipt = { receipt: string };

/** Judgements and outcomes rest on what those who were served have said. */
const COUNTS: readonly Adding[] = ['pledge.judge', 'pledge.end'];

async function addTo<A extends Adding>(
  deps: Deps,
  actor: Actor,
  action: A,
  input: ActionInput<A>,
  entryOf: (base: Base, served: Marks) => PledgeEntry,
): Promise<Receipt> {
  const stored = await deps.store.get('pledges', input.pledgeId);
  if (!stored) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const ref = placeRefOf(stored);
  requirePlace(action, actor, await placedSubject(deps, actor, ref), deps.today);
  const kind = kindOfPledge(deps, stored);
  const served = COUNTS.includes(action)
    ? await servedOf(deps, kind, stored._id)
    : { good: 0, fair: 0, poor: 0 };
  const receipt = await writeOnce(
    deps,
    writeOf(action, actor, input, input.pledgeId),
    async (tx) => {
      const again = await standingAgain(deps, tx, actor.personId, ref);
      const place = requirePlace(action, again.actor, again.place, deps.today);
      const now = await tx.get('pledges', stored._id);
      if (!now) throw new AppError('NOT_FOUND', '没有这项承诺');
      const held = officesOver(action, again.actor, place, deps.today);
      const office = actingOffice(held, input.office, askedBy(kind, action, input));
      const at = Math.min(input.recordedAt - deps.skew, deps.now());
      const base = { id: input.id, at, on: input.on, by: actor.personId, office };
      const entry = entryOf(base, served);
      const own = isTheirs(again.actor, now, place);
      if (own && entry.kind === 'end' && entry.outcome !== 'mistake') {
        throw new AppError('FORBIDDEN', '不能公示自己的结果，请由另一位办理');
      }
      const refusal = mayAddToPledge(kind, pledgeOf(now), entry, {
        today: deps.today,
        served,
        own,
      });
      if (refusal) throw refused(refusal, pathOf(refusal.rule, entry, now, deps.today));
      const next = { ...now, entries: [...now.entries, entry] };
      await tx.set('pledges', shelvedPledge(kind, next, deps.calendar));
    },
  );
  return { receipt };
}

/** Their own: of the person whom it is about, of the members of the branch that it is about. */
export const isTheirs = (
  actor: Actor,
  { subjectKind, subjectId }: Pick<StoredPledge, 'subjectKind' | 'subjectId'>,
  place: Place,
): boolean => (subjectKind === 'person' ? subjectId === actor.personId : isOwn(actor, place));

/** Of somebody who sits in several offices, the one that is asked. */
function askedBy<A extends Adding>(
  { judgements, ends }: PledgeKind,
  action: A,
  input: ActionInput<A>,
): readonly Office[] {
  if (action === 'pledge.end' || action === 'pledge.settle' || action === 'pledge.review')
    return ends;
  if (action !== 'pledge.judge') return [];
  const { judged } = input as ActionInput<'pledge.judge'>;
  const found = judgements.find(({ kind }) => kind === judged.kind);
  return found && found.kind !== 'served' ? found.by : [];
}

function pathOf(rule: string, entry: PledgeEntry, { begunOn }: StoredPledge, today: string) {
  if (entry.on > today || entry.on < begunOn) return 'input.on';
  return rule === 'Q1' ? 'input.says' : undefined;
}

export const rewordPledge = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.reword'>,
): Promise<ActionOutput<'pledge.reword'>> =>
  addTo(deps, actor, 'pledge.reword', input, (base) => ({
    ...base,
    kind: 'reword',
    says: input.says,
  }));

export const publishPledge = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.publish'>,
): Promise<ActionOutput<'pledge.publish'>> =>
  addTo(deps, actor, 'pledge.publish', input, (base) => ({ ...base, kind: 'publish' }));

export const recordDeed = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.record'>,
): Promise<ActionOutput<'pledge.record'>> =>
  addTo(deps, actor, 'pledge.record', input, (base) => {
    const { words, taken } = input;
    return { ...base, kind: 'deed', words, ...(taken ? { taken } : {}) };
  });

export const judgePledge = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.judge'>,
): Promise<ActionOutput<'pledge.judge'>> =>
  addTo(deps, actor, 'pledge.judge', input, (base) => ({ ...base, ...input.judged }));

export const reviewPledge = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.review'>,
): Promise<ActionOutput<'pledge.review'>> =>
  addTo(deps, actor, 'pledge.review', input, (base) => ({
    ...base,
    kind: 'review',
    words: input.words,
  }));

export const endPledge = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.end'>,
): Promise<ActionOutput<'pledge.end'>> =>
  addTo(deps, actor, 'pledge.end', input, (base, served) => {
    const { outcome, words } = input;
    return { ...base, kind: 'end', outcome, words, served };
  });

export const contestPledge = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.contest'>,
): Promise<ActionOutput<'pledge.contest'>> =>
  addTo(deps, actor, 'pledge.contest', input, (base) => ({
    ...base,
    kind: 'contest',
    words: input.words,
  }));

export const settlePledge = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.settle'>,
): Promise<ActionOutput<'pledge.settle'>> =>
  addTo(deps, actor, 'pledge.settle', input, (base) => {
    const { contestId: contest, upheld, words } = input;
    return { ...base, kind: 'settle', contest, upheld, words };
  });
