/** What of points is still on the phone. Pure. */
import type { ActionRequest } from '@core/modules/actions';
import type { SubjectRef } from '@core/modules/points/contract';
import type { OutboxItem } from '@app/data/outbox/outbox';

/** Claims for a subject that the server's answer does not hold yet. */
export function pendingClaims(
  outbox: readonly OutboxItem[],
  subject: SubjectRef,
  self: boolean,
): OutboxItem<'points.claim'>[] {
  return outbox.filter((item): item is OutboxItem<'points.claim'> => {
    if (item.action !== 'points.claim' || item.state === 'delivered') return false;
    const { subject: of } = item.input as ActionRequest<'points.claim'>;
    return of ? of.kind === subject.kind && of.id === subject.id : self;
  });
}

/** Ids of claims that a decision of the outbox has settled, delivered or not. */
export function decidedIds(outbox: readonly OutboxItem[]): Set<string> {
  return new Set(
    outbox
      .filter(({ action, state }) => action === 'claim.decide' && state !== 'held')
      .flatMap((item) => (item.input as ActionRequest<'claim.decide'>).claimIds),
  );
}
