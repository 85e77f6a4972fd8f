/** 积分: a subject's stars and total, and what every point of it rests on. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { isInForce } from '@server/runtime/actor';
import { grantsOver, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { mayClaimFor, maySee, mayTendPoints } from './policy';
import {
  namedInClaim,
  namedInDispute,
  presentClaim,
  presentDispute,
} from '@server/modules/deed-claims/presenter';
import { presentStanding } from './presenter';
import type { StoredVeto } from './stored';
import { subjectNames } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { ratingBeside } from '@server/modules/ratings/beside';
import { pointYearId } from './ledger';
import { yearAndRules } from './rules';
import { subjectFor } from './subject';
import { claimsNotConfirmed, disputesOf } from '@server/modules/deed-claims/repository';
import { vetoesOf } from './repository';

type Input = ActionInput<'points.open'>;
type Output = ActionOutput<'points.open'>;

/** Claims and disputes shown with the points. */
const SHOWN = 50;

export async function openPoints(deps: Deps, actor: Actor, input: Input): Promise<Output> {
  const { store, today } = deps;
  const subject = await subjectFor(deps, actor, input.subject);
  requireGrant('points.open', actor, maySee(actor, subject));
  const { subjectId } = subject;
  const thisYear = yearAndRules(deps, today).year;
  const year = input.year ?? thisYear;
  if (year > thisYear) throw new AppError('NOT_FOUND', '该年度还没有开始');
  const of = { subjectId };
  const [current, before, claims, disputes, vetoes, rating] = await Promise.all([
    store.get('pointYears', pointYearId(subjectId, year)),
    store.get('pointYears', pointYearId(subjectId, year - 1)),
    claimsNotConfirmed(store, of, SHOWN),
    disputesOf(store, of, SHOWN),
    vetoesOf(store, of, SHOWN),
    ratingBeside(deps, subject, year),
  ]);
  const names = await subjectNames(store, [
    ...claims.flatMap(namedInClaim),
    ...disputes.flatMap(namedInDispute),
    ...(current?.entries ?? []).map((entry) => entry.by ?? ''),
    rating?.correctedBy ?? '',
  ]);
  return {
    today,
    packId: deps.pack.id,
    subject: {
      kind: subject.subjectKind,
      id: subjectId,
      name: subject.name,
      organizationId: subject.organizationId,
      organizationName: subject.organizationName,
      townId: subject.townId,
    },
    ...presentStanding(deps, subject.subjectKind, year, current, before, names),
    vetoes: vetoes.filter((v) => isStanding(v, today)).map(presentVeto),
    // A claim is decided on its own page, by whoever it is for.
    claims: claims.map((claim) => presentClaim(claim, names, actor.personId, false)),
    disputes: disputes.map((dispute) => presentDispute(dispute, names, actor.personId)),
    ...(rating ? { rating: rating.present(names) } : {}),
    mayClaim: grantsOver('points.claim', actor, mayClaimFor(subject)).length > 0,
    mayReverse: mayTendPoints('points.reverse', actor, subject),
    mayVeto: mayTendPoints('veto.impose', actor, subject),
  };
}

const isStanding = (veto: StoredVeto, today: string): boolean =>
  isInForce(veto, today) && veto.withdrawnOn === undefined;

const presentVeto = ({ _id, indicator, from, to }: StoredVeto): Output['vetoes'][number] => ({
  vetoId: _id,
  indicator,
  from,
  to,
});
