/** Who is using the app: asked once per showing, the last answer kept for offline. */
import { useEffect } from 'react';
import type { ActionOutput } from '@core/modules/actions';
import type { Role } from '@core/modules/people/labels';
import { endCall } from './contact-draft';
import { DRAFT_PREFIX } from './draft';
import { theOutbox } from './outbox';
import { forgetAddresses } from '@app/phone/address';
import * as storage from '@app/phone/storage';
import { leadToBinding } from './wanted-page';
import { forgetAnswers, isAboutWho, useQuery, type QueryState } from './query';
import { SNAPSHOT_PREFIX } from './snapshots';
import { noteWhoIsBound } from './who';

export type Session = ActionOutput<'session.open'>;
export type BoundSession = Extract<Session, { bound: true }>;

/** The session of a tab page; a stranger is led to the bind page. */
export function useSession(): QueryState<Session> {
  const query = useQuery('session.open', {}, { snapshot: true });
  const { data, loading } = query;
  useEffect(() => {
    if (!data || loading) return;
    noteBinding(data.bound ? data.person.id : '');
    if (!data.bound) leadToBinding();
  }, [data, loading]);
  return query;
}

/**
 * Who is bound on this phone from now on; empty while a code is being redeemed. What was stored
 * for somebody else is gone with it, before the network says anything: snapshots, what was typed
 * and not saved, the notes of a call, and the delivered records of the outbox.
 */
export function noteBinding(personId: string): void {
  if (!noteWhoIsBound(personId)) return;
  forgetAnswers();
  forgetAddresses();
  theOutbox().forgetDelivered();
  for (const key of storage.keysWith(SNAPSHOT_PREFIX)) {
    if (!isAboutWho(key)) storage.remove(key);
  }
  for (const key of storage.keysWith(DRAFT_PREFIX)) storage.remove(key);
  endCall();
}

export function hasRole(session: Session | null, ...roles: Role[]): boolean {
  return session?.bound === true && session.roles.some((r) => roles.includes(r.role));
}
