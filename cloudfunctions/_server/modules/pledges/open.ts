/** One pledge: its words, what was done, who judged it, what may be added. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { SHOWN_FROM, type Marks, type PledgeEntry } from '@core/modules/pledges/contract';
import { mayAddToPledge, waitsFor } from '@core/modules/pledges/may';
import type { Judgement, PledgeKind } from '@core/modules/pledges/rules.contract';
import {
  nextJudgement,
  pledgeStanding,
  totalOf,
  type PledgeStanding,
} from '@core/modules/pledges/standing';
import { namesOf } from '@core/modules/standards/contest';
import { AppError } from '@core/shared/errors';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { placedSubject, type PlacedSubject } from '@server/modules/standards/place';
import { officesOver, ownsPlace, requirePlace } from '@server/modules/standards/policy';
import { isTheirs } from './add';
import { kindsOf, namesAround, pledgeRowOf } from './rows';
import { servedOf } from './served';
import { kindOfPledge, placeRefOf, pledgeOf } from './shelf';
import type { StoredPledge } from './stored';
import { entryWords } from './words';
import { logLines } from '@server/modules/standards/log-lines';

type Output = ActionOutput<'pledge.open'>;

export async function openPledge(
  deps: Deps,
  actor: Actor,
  { pledgeId }: ActionInput<'pledge.open'>,
): Promise<Output> {
  const stored = await deps.store.get('pledges', pledgeId);
  if (!stored) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const found = await placedSubject(deps, actor, placeRefOf(stored));
  const subject = requirePlace('pledge.open', actor, found, deps.today);
  const keeps = grantsOver('pledge.make', actor, ownsPlace(actor, subject, deps.today)).length > 0;
  const kind = kindOfPledge(deps, stored);
  const standing = pledgeStanding(kind, pledgeOf(stored));
  if (standing.state === 'draft' && !keeps && !isOffice(actor)) {
    throw new AppError('FORBIDDEN', '还没有公开');
  }
  const served = standing.end?.served ?? (await servedOf(deps, kind, pledgeId));
  const people = [stored.begunBy, ...stored.entries.map(({ by }) => by)];
  const nameOf = await namesAround(deps, [stored], people);
  const next = nextJudgement(kind, standing, served);
  const now = mayNow(deps, actor, subject, stored, kind, served, keeps);
  return {
    today: deps.today,
    pledge: {
      ...pledgeRowOf(deps, stored, kindsOf(deps), nameOf),
      source: kind.source,
      shape: kind.shape,
      begunByName: nameOf(stored.begunBy),
    },
    says: kind.says.flatMap(({ code, title }) => {
      const words = standing.says[code];
      return words ? [{ code, title, words }] : [];
    }),
    fixed: [...kind.fixed],
    ...(standing.publicOn ? { publicOn: standing.publicOn } : {}),
    deeds: [...standing.deeds].reverse().map(({ id, on, by, words, taken }) => ({
      entryId: id,
      on,
      byName: nameOf(by),
      words,
      ...(taken ? { taken } : {}),
    })),
    judgements: kind.judgements.map((one) => judgementOf(one, standing, served, nameOf)),
    may: now.may,
    ...(standing.state === 'public' && next ? { waits: waitsFor(next, served) } : {}),
    contests: standing.openContests.map(({ id, on, by, words }) => ({
      id,
      on,
      byName: nameOf(by),
      words,
      maySettle: now.settles && by !== actor.personId && standing.end?.by !== actor.personId,
    })),
    history: logLines(stored.entries, nameOf, (entry) => entryWords(kind, entry)),
  };
}

const isOffice = (actor: Actor): boolean =>
  actor.roles.some(({ role }) => role === 'administrator');

/** Of slips the marks are shown from some answers on, and once it has ended. */
function judgementOf(
  judgement: Judgement,
  { peers, leader, end }: PledgeStanding,
  served: Marks,
  nameOf: (id: string) => string,
): Output['judgements'][number] {
  const { kind, title } = judgement;
  switch (judgement.kind) {
    case 'served': {
      const answers = totalOf(served);
      return {
        kind,
        title,
        asked: `凭码评议，不少于 ${judgement.atLeast} 份`,
        done: answers >= judgement.atLeast,
        answers,
        ...(end || answers >= SHOWN_FROM ? { marks: served } : {}),
      };
    }
    case 'peers':
      return {
        kind,
        title,
        asked: `${namesOf(judgement.by)}登记，不少于 ${judgement.atLeast} 票，只记票数`,
        done: peers !== null,
        ...(peers ? { marks: peers.marks } : {}),
      };
    case 'leader':
      return {
        kind,
        title,
        asked: `由${namesOf(judgement.by)}点评`,
        done: leader !== null,
        ...(leader ? { mark: leader.mark, words: leader.words, byName: nameOf(leader.by) } : {}),
      };
  }
}

/** What would be let in, tried with the rules themselves. */
function mayNow(
  { today }: Deps,
  actor: Actor,
  subject: PlacedSubject,
  stored: StoredPledge,
  kind: PledgeKind,
  served: Marks,
  keeps: boolean,
) {
  const pledge = pledgeOf(stored);
  const held = officesOver('pledge.record', actor, subject, today);
  const own = isTheirs(actor, stored, subject);
  const at = Number.MAX_SAFE_INTEGER;
  const tries = (part: object): boolean =>
    keeps &&
    held.some((office) => {
      const entry = { id: 'trial', at, on: today, by: actor.personId, office, ...part };
      return !mayAddToPledge(kind, pledge, entry as PledgeEntry, { today, served, own });
    });
  const isDay = kind.shape === 'day';
  const outcome = kind.shape === 'post' ? 'released' : 'kept';
  const { state } = pledgeStanding(kind, pledge);
  const asksServed = kind.judgements.some((one) => one.kind === 'served');
  return {
    may: {
      reword: tries({ kind: 'reword', says: stored.says }),
      publish: tries({ kind: 'publish' }),
      record: tries({
        kind: 'deed',
        words: '试',
        ...(isDay ? { taken: { took: 1, reached: 1 } } : {}),
      }),
      slips: keeps && asksServed && state === 'public',
      peers: tries({ kind: 'peers', marks: { good: 1000, fair: 0, poor: 0 } }),
      leader: tries({ kind: 'leader', mark: 'good', words: '试' }),
      review: tries({ kind: 'review', words: '试' }),
      end: !own && tries({ kind: 'end', outcome, words: '试' }),
      contest: state !== 'draft' && !actor.roles.every(({ role }) => role === 'administrator'),
    },
    settles: keeps && held.some((one) => kind.ends.includes(one)),
  };
}
