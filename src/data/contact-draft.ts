/**
 * The contact that is being made. After 30 minutes in the background the page is
 * gone, so the draft is on the phone before dialling.
 */
import type { ContactInput } from '@core/modules/contacts/actions';
import { dayOfInstant } from '@core/shared/calendar/day';
import { serverNow } from './cloud-client/call';
import { newId } from './ids';
import { saveRecord } from './save';
import * as storage from '@app/phone/storage';

const KEY = 'draft/call';

export interface CallDraft {
  readonly unitId: string;
  readonly unitName: string;
  readonly startedAt: number;
}

export function beginCall(unitId: string, unitName: string): void {
  storage.write(KEY, { unitId, unitName, startedAt: Date.now() } satisfies CallDraft);
}

/** A call that was begun and whose outcome nobody has told yet. */
export const openCall = (): CallDraft | null => storage.read<CallDraft>(KEY);

export const endCall = (): void => storage.remove(KEY);

export type NewContact = Pick<ContactInput, 'unitId' | 'channel' | 'outcome'> &
  Partial<Pick<ContactInput, 'metOwner' | 'happenedOn' | 'text'>>;

const TITLES: Readonly<Record<ContactInput['channel'], string>> = {
  phone: '电话联系',
  online: '线上联系',
  onsite: '实地走访',
  elsewhere: '面谈',
};

/** Saves a contact into the outbox, today by the server's clock unless it says another day; its id, or null when nothing was saved. */
export function saveContact(
  contact: NewContact,
  unitName: string,
  id: string = newId(),
): string | null {
  const now = Date.now();
  const { metOwner = false, happenedOn = dayOfInstant(serverNow()), ...rest } = contact;
  const input = { id, ...rest, metOwner, happenedOn, recordedAt: now };
  const attempt = contact.outcome === 'notReached' ? '（未联系上）' : '';
  const title = `${TITLES[contact.channel]}${attempt}：${unitName}`;
  return saveRecord('contact.record', input, title) ? input.id : null;
}

/** Takes back what was just saved: a void with its reason, so that the record says so too. */
export function undoContact(contactId: string, unitName: string): boolean {
  const input = { id: newId(), contactId, reason: '点错了，随即撤销', recordedAt: Date.now() };
  return saveRecord('contact.void', input, `撤销：${unitName}`);
}
