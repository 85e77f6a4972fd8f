/** Pairs of a unit or an organisation, on either side, and which may be begun. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { isOpenGoal } from '@core/modules/pairs/outcome';
import type { OpenPairKind } from '@core/modules/pairs/pages.contract';
import type { PairKind } from '@core/modules/pairs/rules.contract';
import { goalTests } from '@core/modules/pairs/outcome';
import type { Facts } from '@core/modules/standards/facts.contract';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAny } from '@server/runtime/store';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { placedSubject } from '@server/modules/standards/place';
import { officesOver, requirePlace } from '@server/modules/standards/policy';
import { pairRows, ROW_FIELDS, type ListedPair } from './rows';
import { pairKindsToday } from './shelf';

export async function openSubjectPairs(
  deps: Deps,
  actor: Actor,
  { subject: ref }: ActionInput<'pair.subject'>,
): Promise<ActionOutput<'pair.subject'>> {
  const found = await placedSubject(deps, actor, ref);
  const subject = requirePlace('pair.subject', actor, found, deps.today);
  const { pairs: kinds } = pairKindsToday(deps);
  const offices = officesOver('pair.subject', actor, subject, deps.today);
  const may = kinds.filter(({ begins }) => offices.some((one) => begins.includes(one)));
  const [pairs, facts] = await Promise.all([
    findAny(deps.store, 'pairs', {
      where: { partyIds: ref.id },
      limit: 100,
      fields: ROW_FIELDS,
    }) as Promise<ListedPair[]>,
    readFacts(deps, [subject], may.flatMap(goalTests)).then((all) => all.get(subject.id) ?? {}),
  ]);
  const order = ({ state, begunOn }: ListedPair): string =>
    `${state === 'underWay' ? 1 : 0}${begunOn}`;
  return {
    today: deps.today,
    pairs: await pairRows(
      deps,
      pairs.sort((a, b) => (order(a) > order(b) ? -1 : 1)),
    ),
    kinds: may.flatMap((kind) => asEither(deps, kind, ref.kind, facts)),
  };
}

/** As whom the subject could stand in a kind. */
function asEither(
  deps: Deps,
  { code, title, helper, helped, from, to, goals }: PairKind,
  kind: 'unit' | 'organization',
  facts: Facts,
): OpenPairKind[] {
  const row = (as: 'from' | 'to'): OpenPairKind => ({
    code,
    title,
    helper,
    helped,
    as,
    other: [...(as === 'from' ? to : from).are],
    goals: goals.map((goal) => ({
      code: goal.code,
      title: goal.title,
      // Of the other side the records are read when it is chosen: the beginning refuses what is reached.
      open: as === 'from' || isOpenGoal(goal, facts, deps.pack.grades),
    })),
  });
  return [
    ...(to.are.includes(kind) ? [row('to')] : []),
    ...(from.are.includes(kind) ? [row('from')] : []),
  ];
}
