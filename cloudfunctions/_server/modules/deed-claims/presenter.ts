import type { ClaimView, DisputeView } from '@core/modules/deed-claims/actions';
import { dayOfInstant } from '@core/shared/calendar/day';
import type { StoredClaim, StoredDispute } from './stored';

/** Names by id, read from the roster when shown: a removed person's is empty. */
export type Names = ReadonlyMap<string, string>;

/** A claim with the names of those who had to do with it. */
export function presentClaim(
  claim: StoredClaim,
  names: Names,
  actorId: string,
  mayDecide: boolean,
): ClaimView {
  const open = claim.state === 'waiting' || claim.state === 'askedBack';
  return {
    claimId: claim._id,
    subject: { kind: claim.subjectKind, id: claim.subjectId },
    subjectName: names.get(claim.subjectId) ?? '',
    indicator: claim.indicator,
    on: claim.on,
    times: claim.times,
    points: claim.points,
    text: claim.text,
    ...(claim.evidence ? { evidence: claim.evidence } : {}),
    ...(claim.measured === undefined ? {} : { measured: claim.measured }),
    byName: names.get(claim.by) ?? '',
    onBehalf: claim.by !== claim.subjectId,
    state: claim.state,
    steps: claim.steps.map(({ kind, at, by, text }) => ({
      kind,
      on: dayOfInstant(at),
      byName: names.get(by) ?? '',
      ...(text ? { text } : {}),
    })),
    receipt: claim.receipt,
    mayDecide: mayDecide && open,
    mayWithdraw: open && claim.by === actorId,
  };
}

/** Ids whose names a claim needs. */
export const namedInClaim = (claim: StoredClaim): string[] => [
  claim.subjectId,
  claim.by,
  ...claim.steps.map(({ by }) => by),
];

export function presentDispute(dispute: StoredDispute, names: Names, actorId: string): DisputeView {
  const { answer, withdrawnAt } = dispute;
  return {
    disputeId: dispute._id,
    about: dispute.about,
    subject: { kind: dispute.subjectKind, id: dispute.subjectId },
    subjectName: names.get(dispute.subjectId) ?? '',
    text: dispute.text,
    on: dayOfInstant(dispute.at),
    byName: names.get(dispute.by) ?? '',
    ...(withdrawnAt ? { withdrawn: true } : {}),
    mayWithdraw: dispute.open && dispute.by === actorId,
    ...(answer
      ? {
          answer: {
            text: answer.text,
            on: dayOfInstant(answer.at),
            byName: names.get(answer.by) ?? '',
            changed: answer.changed,
          },
        }
      : {}),
  };
}

export const namedInDispute = (dispute: StoredDispute): string[] => [
  dispute.subjectId,
  dispute.by,
  ...(dispute.answer ? [dispute.answer.by] : []),
];
