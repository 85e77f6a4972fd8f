/**
 * What is added to a grant: the second signature, a payment, a spending, a reversal, a contest and
 * its answer. Rights, place and log are looked at again inside the transaction.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { GrantEntry } from '@core/modules/means/contract';
import { mayAddToGrant } from '@core/modules/means/may';
import type { MeansRules } from '@core/modules/means/rules.contract';
import type { Office } from '@core/modules/standards/rules.contract';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { placedSubject, standingAgain } from '@server/modules/standards/place';
import { actingOffice, isOwn, officesOver, requirePlace } from '@server/modules/standards/policy';
import { refused } from '@server/modules/standards/refused';
import { giveBack } from './begin';
import { groundGone } from './grounds';
import { grantOf, meansOfGrant, shelvedGrant } from './shelf';

type Adding =
  'means.sign' | 'means.pay' | 'means.spend' | 'means.reverse' | 'means.contest' | 'means.settle';
type Base = Pick<GrantEntry, 'id' | 'at' | 'on' | 'by' | 'office'>;
type Receipt = { receipt: string };

/** Which offices an action is asked of; the others are anybody's who sees to the subject. */
const ASKED: Partial<Record<Adding, (rules: MeansRules) => readonly Office[]>> = {
  'means.sign': ({ signs }) => signs,
  'means.pay': ({ proposes }) => proposes,
  'means.settle': ({ signs }) => signs,
};

async function addTo<A extends Adding>(
  deps: Deps,
  actor: Actor,
  action: A,
  input: ActionInput<A>,
  entryOf: (base: Base) => GrantEntry,
): Promise<Receipt> {
  const stored = await deps.store.get('grants', input.grantId);
  if (!stored) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const ref = { kind: stored.subjectKind, id: stored.subjectId };
  requirePlace(action, actor, await placedSubject(deps, actor, ref), deps.today);
  const rules = meansOfGrant(deps, stored);
  const receipt = await writeOnce(
    deps,
    writeOf(action, actor, input, input.grantId),
    async (tx) => {
      const again = await standingAgain(deps, tx, actor.personId, ref);
      const place = requirePlace(action, again.actor, again.place, deps.today);
      const now = await tx.get('grants', stored._id);
      if (!now) throw new AppError('NOT_FOUND', '没有这笔经费');
      const asked = ASKED[action]?.(rules) ?? [];
      const held = officesOver(action, again.actor, place, deps.today);
      const office = actingOffice(held, input.office, asked);
      if (asked.length > 0 && isOwn(again.actor, place)) throw ownMatter();
      const at = Math.min(input.recordedAt - deps.skew, deps.now());
      const entry = entryOf({ id: input.id, at, on: input.on, by: actor.personId, office });
      requireOffice(entry, office, now.entries, now.raised);
      const gone = entry.kind === 'sign' ? await groundGone(deps, tx, now, rules) : null;
      const refusal = mayAddToGrant(rules, grantOf(now), entry, deps.today, gone ?? undefined);
      if (refusal) throw refused(refusal, pathOf(refusal.rule, entry, now.begunOn, deps.today));
      const next = shelvedGrant(rules, { ...now, entries: [...now.entries, entry] }, deps.calendar);
      await tx.set('grants', next);
      if (next.state === 'refused' || next.state === 'reversed') await giveBack(tx, next);
    },
  );
  return { receipt };
}

const ownMatter = (): AppError =>
  new AppError('FORBIDDEN', '不能办理自己支部的经费，请由另一位工作人员办理');

/** A branch reverses what it has spent or raised; a payment and a grant are an office's. */
function requireOffice(
  entry: GrantEntry,
  office: Office,
  entries: readonly GrantEntry[],
  raised: boolean,
): void {
  if (entry.kind !== 'reverse' || office === 'town' || office === 'district') return;
  const about = entries.find(({ id }) => id === entry.entry);
  const own = entry.entry === undefined ? raised : about?.kind !== 'pay';
  if (!own) throw new AppError('FORBIDDEN', '拨付由镇街或工委冲销');
}

function pathOf(rule: string, { on, kind }: GrantEntry, begunOn: string, today: string) {
  if (on > today || on < begunOn) return 'input.on';
  return rule === 'N3' && (kind === 'pay' || kind === 'spend') ? 'input.fen' : undefined;
}

export const signMeans = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'means.sign'>,
): Promise<ActionOutput<'means.sign'>> =>
  addTo(deps, actor, 'means.sign', input, (base) => {
    const { signed, words } = input;
    return { ...base, kind: 'sign', signed, ...(words ? { words } : {}) };
  });

export const payMeans = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'means.pay'>,
): Promise<ActionOutput<'means.pay'>> =>
  addTo(deps, actor, 'means.pay', input, (base) => ({
    ...base,
    kind: 'pay',
    fen: input.fen,
    voucher: input.voucher,
  }));

export const spendMeans = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'means.spend'>,
): Promise<ActionOutput<'means.spend'>> =>
  addTo(deps, actor, 'means.spend', input, (base) => {
    const { fen, purpose, voucher, words } = input;
    return { ...base, kind: 'spend', fen, purpose, voucher, ...(words ? { words } : {}) };
  });

export const reverseMeans = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'means.reverse'>,
): Promise<ActionOutput<'means.reverse'>> =>
  addTo(deps, actor, 'means.reverse', input, (base) => {
    const { entryId, reason } = input;
    return { ...base, kind: 'reverse', reason, ...(entryId ? { entry: entryId } : {}) };
  });

export const contestMeans = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'means.contest'>,
): Promise<ActionOutput<'means.contest'>> =>
  addTo(deps, actor, 'means.contest', input, (base) => ({
    ...base,
    kind: 'contest',
    words: input.words,
  }));

export const settleMeans = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'means.settle'>,
): Promise<ActionOutput<'means.settle'>> =>
  addTo(deps, actor, 'means.settle', input, (base) => {
    const { contestId: contest, upheld, words } = input;
    return { ...base, kind: 'settle', contest, upheld, words };
  });
