/**
 * 结对帮带 as 分类定级 sets it beside a finding: who helps from now on, or nobody. It is a pair like
 * any other: the one that stood ends, with the reason, and the next begins under the pack's rules.
 */
import { mayPair } from '@core/modules/pairs/may-pair';
import { isOpenGoal } from '@core/modules/pairs/outcome';
import type { PairEntry } from '@core/modules/pairs/contract';
import { badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import type { Transaction } from '@server/runtime/store';
import { refused } from '@server/modules/standards/refused';
import { newPair, sideOf } from './begin';
import { headsOf, putIntoHeads, takeFromHeads } from './heads';
import { factsOfParty, partyOf } from './parties';
import { kindOfPair, pairKindsToday, shelvedPair } from './shelf';

/** What every pack calls 结对帮带. */
export const HELPING = 'helping';

interface Change {
  readonly id: string;
  readonly organizationId: string;
  /** Null for nobody. */
  readonly helperId: string | null;
  readonly reason: string;
}

/** Reads what is needed; the answer writes it inside a transaction. */
export async function helperChange(
  deps: Deps,
  actor: Actor,
  { id, organizationId, helperId, reason }: Change,
): Promise<(tx: Transaction) => Promise<void>> {
  const { from: rulesFrom, pairs } = pairKindsToday(deps);
  const kind = pairs.find(({ code }) => code === HELPING);
  if (!kind) throw badField('input.helperId', '规则包没有结对帮带');
  const organization = { kind: 'organization' as const, id: organizationId };
  const to = await partyOf(deps, actor, organization, 'input.organization');
  const from = helperId
    ? await partyOf(deps, actor, { kind: 'organization', id: helperId }, 'input.helperId')
    : null;
  const facts = {
    to: await factsOfParty(deps, kind, to),
    from: from ? await factsOfParty(deps, kind, from) : {},
  };
  const goals = kind.goals
    .filter((goal) => isOpenGoal(goal, facts.to, deps.pack.grades))
    .map(({ code }) => code);
  return async (tx) => {
    await endHelping(deps, tx, actor, { id, organizationId, reason });
    if (!from) return;
    const heads = await headsOf(tx, { from: from.party, to: to.party });
    const refusal = mayPair(
      kind,
      sideOf(from, facts.from, heads.from),
      sideOf(to, facts.to, heads.to),
      { goals, on: deps.today },
      { today: deps.today, scales: deps.pack.grades },
    );
    if (refusal) throw refused(refusal, 'input.helperId');
    const sides = { from, to, facts: facts.to, townId: to.subject?.townId ?? '' };
    const pair = newPair(kind, sides, {
      id: `${id}_pair`.slice(-64),
      rulesFrom,
      on: deps.today,
      by: actor.personId,
      goals,
    });
    await tx.add('pairs', shelvedPair(kind, pair, deps.calendar));
    await putIntoHeads(tx, pair, heads);
  };
}

/** The one that stands ends. */
async function endHelping(
  deps: Deps,
  tx: Transaction,
  { personId }: Actor,
  { id, organizationId, reason }: Omit<Change, 'helperId'>,
): Promise<void> {
  const head = await tx.get('pairHeads', organizationId);
  const open = head?.open.find((one) => one.kind === HELPING && one.as === 'to');
  const stored = open && (await tx.get('pairs', open.pairId));
  const kind = stored && kindOfPair(deps, stored);
  if (!stored || !kind) return;
  const end: PairEntry = {
    kind: 'end',
    id: `${id}_end`.slice(-64),
    at: deps.now(),
    on: deps.today,
    by: personId,
    office: 'town',
    end: 'closed',
    words: reason,
    goals: [],
  };
  const next = shelvedPair(kind, { ...stored, entries: [...stored.entries, end] }, deps.calendar);
  await tx.set('pairs', next);
  await takeFromHeads(tx, next);
}
