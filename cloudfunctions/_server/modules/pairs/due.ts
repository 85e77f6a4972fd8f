/** What pairs ask of the caller now: to meet, of their own; to look at them, of an office. */
import type { PracticeDue } from '@core/modules/practices/actions';
import { pairDues, type PairDue } from '@core/modules/pairs/cadence';
import type { PairKind } from '@core/modules/pairs/rules.contract';
import { pairStanding } from '@core/modules/pairs/standing';
import type { Day } from '@core/shared/calendar/day';
import { scopesOf, type Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAny } from '@server/runtime/store';
import { dueOf, isDue } from '@server/modules/standards/due';
import { metFacts } from './open';
import { namesAround } from './rows';
import { kindOfPair, pairOf } from './shelf';
import type { StoredPair } from './stored';

const MOST = 100;

interface Found {
  readonly pair: StoredPair;
  readonly what: string;
  readonly by: PracticeDue['by'];
  readonly dueOn: string;
  readonly overdue: boolean;
}

/** Three requests for somebody of one office, and four for the names where something is due. */
export async function pairsDue(deps: Deps, actor: Actor): Promise<PracticeDue[]> {
  const [own, ofOffices] = await Promise.all([ownPairs(deps, actor), officePairs(deps, actor)]);
  const found = [
    ...own.flatMap((pair) => meetingDues(deps, pair)),
    ...ofOffices
      .filter((pair) => isDue(pair, deps.today))
      .map((pair): Found => {
        const { what, by, dueOn, overdue } = dueOf(pair, deps.today);
        return { pair, what, by, dueOn, overdue };
      }),
  ];
  if (found.length === 0) return [];
  const nameOf = await namesAround(
    deps,
    found.map(({ pair }) => pair),
  );
  return found.map(({ pair, what, by, dueOn, overdue }) => ({
    kind: 'pair',
    id: pair._id,
    what,
    subjectName: pair.to.name ?? nameOf(pair.to.id),
    townName: nameOf(pair.townId),
    by,
    dueOn,
    overdue,
  }));
}

/** Of branches that the caller leads, and of their own contacts. */
const ownPairs = ({ store }: Deps, actor: Actor): Promise<StoredPair[]> =>
  findAny(store, 'pairs', {
    where: {
      meetsIds: { in: [actor.personId, ...scopesOf(actor, 'secretary')] },
      state: 'underWay',
    },
    limit: MOST,
  });

async function officePairs({ store }: Deps, actor: Actor): Promise<StoredPair[]> {
  const towns = scopesOf(actor, 'townSupervisor');
  const whole = scopesOf(actor, 'districtSupervisor').length > 0;
  const found = await Promise.all([
    towns.length > 0
      ? findAny(store, 'pairs', {
          where: { townId: { in: towns }, dueBy: 'town', dueOn: { gt: '' } },
          orderBy: [['dueOn', 'asc']],
          limit: MOST,
        })
      : [],
    whole
      ? findAny(store, 'pairs', {
          where: { dueBy: 'district', dueOn: { gt: '' } },
          orderBy: [['dueOn', 'asc']],
          limit: MOST,
        })
      : [],
  ]);
  return [...new Map(found.flat().map((pair) => [pair._id, pair])).values()];
}

/** Meetings that a stored pair owes; `since` as `pairDues` has it. */
export function meetingsOwed(
  { pack, calendar, today }: Pick<Deps, 'pack' | 'calendar' | 'today'>,
  kind: PairKind,
  pair: StoredPair,
  since?: Day,
): PairDue[] {
  const standing = pairStanding(kind, pairOf(pair));
  return standing.end
    ? []
    : pairDues(kind, metFacts(pair, standing), { pack, calendar, today }, since);
}

function meetingDues(deps: Deps, pair: StoredPair): Found[] {
  const kind = kindOfPair(deps, pair);
  if (!kind) return [];
  return meetingsOwed(deps, kind, pair).map((due) => ({
    ...due,
    pair,
    by: pair.from.kind === 'person' ? (['town'] as const).slice() : (['branch'] as const).slice(),
  }));
}
