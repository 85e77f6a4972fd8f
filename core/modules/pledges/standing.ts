/**
 * How a pledge stands, out of its log, whatever order the entries came in.
 *
 * S1 Its words are those of the last rewording before it was made public; nothing after counts.
 * S2 It ends with its first end whose contest was not upheld: an upheld one opens it again.
 * S3 A judgement is there once: the first of its kind.
 */
import { inOrder } from '@core/modules/standards/in-order';
import type { Marks, Pledge, PledgeEntry, PledgeState } from './contract';
import type { Judgement, PledgeKind } from './rules.contract';
import type { Day } from '@core/shared/calendar/day';
import { afterMonths } from '@core/shared/calendar/deadline';

type Of<K extends PledgeEntry['kind']> = Extract<PledgeEntry, { kind: K }>;

export interface PledgeStanding {
  readonly state: PledgeState;
  readonly says: Readonly<Record<string, string>>;
  readonly publicOn: Day | null;
  readonly deeds: readonly Of<'deed'>[];
  readonly peers: Of<'peers'> | null;
  readonly leader: Of<'leader'> | null;
  readonly end: Of<'end'> | null;
  readonly openContests: readonly Of<'contest'>[];
  /** Of a post: by when it is looked at. */
  readonly reviewBy: Day | null;
}

export function pledgeStanding(
  { reviewMonths }: Pick<PledgeKind, 'reviewMonths'>,
  pledge: Pledge,
): PledgeStanding {
  const ordered = inOrder(pledge.entries);
  const all = <K extends PledgeEntry['kind']>(kind: K): Of<K>[] =>
    ordered.filter((one): one is Of<K> => one.kind === kind);
  const [published] = all('publish');
  const reworded = all('reword').filter(({ at }) => !published || at < published.at);
  const settled = new Map(all('settle').map((one) => [one.contest, one]));
  // An upheld contest takes back the end that stood before it.
  const opened = Math.max(
    0,
    ...all('contest')
      .filter(({ id }) => settled.get(id)?.upheld)
      .map(({ id }) => settled.get(id)?.at ?? 0),
  );
  const end = all('end').find(({ at }) => at > opened) ?? null;
  const last = [published?.on, ...all('review').map(({ on }) => on)]
    .filter((on): on is Day => Boolean(on))
    .sort()
    .pop();
  return {
    state: end ? 'ended' : published ? 'public' : 'draft',
    says: reworded.pop()?.says ?? pledge.says,
    publicOn: published?.on ?? null,
    deeds: all('deed'),
    peers: all('peers')[0] ?? null,
    leader: all('leader')[0] ?? null,
    end,
    openContests: all('contest').filter(({ id }) => !settled.has(id)),
    reviewBy: !end && reviewMonths && last ? afterMonths(last, reviewMonths) : null,
  };
}

export const totalOf = ({ good, fair, poor }: Marks): number => good + fair + poor;

/** The first judgement that is not there yet; null when all that the pack asks for are. */
export function nextJudgement(
  { judgements }: Pick<PledgeKind, 'judgements'>,
  { peers, leader }: Pick<PledgeStanding, 'peers' | 'leader'>,
  served: Marks,
): Judgement | null {
  const isThere = (one: Judgement): boolean => {
    switch (one.kind) {
      case 'served':
        return totalOf(served) >= one.atLeast;
      case 'peers':
        return peers !== null;
      case 'leader':
        return leader !== null;
    }
  };
  return judgements.find((one) => !isThere(one)) ?? null;
}
