/** H5 at a desk: how the app signs in and speaks to the function `web`. */
import type { Answer } from '@core/shared/answer';
import type { Envelope } from '@core/shared/envelope';
import { AppError } from '@core/shared/errors';
import { Unreachable } from '@app/phone/unreachable';
import { deskBase } from './is-desk';

/** What the server gave this page: it goes with each call, and no other site can know it. */
let page = '';

interface Replied {
  readonly status: number;
  readonly body: unknown;
}

async function post(name: string, body: unknown = {}, signal?: AbortSignal): Promise<Replied> {
  const response = await fetch(`${deskBase() ?? ''}/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(page ? { 'x-liangxin-page': page } : {}),
    },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  return { status: response.status, body: await response.json() };
}

/** What our own server says; whatever else answers is no answer. */
async function ask<T>(name: string, body?: unknown): Promise<T> {
  const { status, body: said } = await post(name, body).catch(() => {
    throw new Unreachable();
  });
  if (status === 200) return said as T;
  const { error } = said as { error?: { code?: string; message?: string } };
  if (!error?.message) throw new Unreachable();
  throw new AppError(error.code as 'INTERNAL', error.message);
}

/** Whether this browser is signed in; a page that was loaded anew learns its token by it. */
export async function isSignedIn(): Promise<boolean> {
  const said = await ask<{ signedIn: boolean; page?: string }>('state');
  page = said.page ?? '';
  return said.signedIn;
}

/** Where the server's two own refusals lead; the app's start says (`lead-at-desk.ts`). */
let lead: (code: 'SIGNED_OUT' | 'CONFIRM_AGAIN') => void = () => undefined;
export const onDeskRefusal = (listener: typeof lead): void => void (lead = listener);

/** One action; who is not signed in is led to where one signs in, and what is weighty to a second look. */
export async function callFromDesk(request: Envelope, signal: AbortSignal): Promise<unknown> {
  if (!page) await isSignedIn();
  const { body } = await post('call', request, signal);
  const answer = body as Answer<unknown>;
  const code = answer.ok ? '' : answer.error.code;
  if (code === 'SIGNED_OUT') page = '';
  if (code === 'SIGNED_OUT' || code === 'CONFIRM_AGAIN') lead(code);
  return answer;
}

export interface ScreenCode {
  readonly code: string;
  /** The number that the phone must choose. */
  readonly number: string;
  /** QR picture, a `data:` address. */
  readonly image: string;
  /** So long it can be scanned. */
  readonly forMs: number;
}

/** A code for the screen; `again` for a second look by whoever is signed in. */
export const beginSignIn = (again: boolean): Promise<ScreenCode> =>
  ask<ScreenCode>(again ? 'again' : 'begin');

/** What the phone has said by now. */
export async function phoneSays(): Promise<'waiting' | 'refused' | 'gone' | 'again' | 'signedIn'> {
  const said = await ask<{ state: Awaited<ReturnType<typeof phoneSays>>; page?: string }>('look');
  if (said.page) page = said.page;
  return said.state;
}

export async function signOut(): Promise<void> {
  if (!page) await isSignedIn();
  await ask('end');
  page = '';
}

/** A workbook to where the server said; resolves to its file id. */
export async function uploadFromDesk(path: string, bytes: Blob): Promise<string> {
  const { fileID } = await ask<{ fileID: string }>('upload', {
    path,
    base64: await base64Of(bytes),
  });
  return fileID;
}

const base64Of = (bytes: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    // `readAsDataURL` gives a text.
    reader.onload = () => resolve((reader.result as string).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(new Unreachable());
    reader.readAsDataURL(bytes);
  });
