/** H5 at a desk: how the app signs in and speaks to the function `web`. */
import type { Answer } from '@core/shared/answer';
import type { Envelope } from '@core/shared/envelope';
import { AppError } from '@core/shared/errors';
import { Unreachable } from '@app/phone/unreachable';
import { deskBase } from './is-desk';

/** As long as a function may run, and a little more. */
export const ANSWER_MS = 65_000;

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

/** The phone's second look that is waited for: several weighty calls wait for one. */
let look: { readonly confirmed: Promise<boolean>; end: (confirmed: boolean) => void } | null = null;

function secondLook(): Promise<boolean> {
  if (!look) {
    let end: (confirmed: boolean) => void = () => undefined;
    const confirmed = new Promise<boolean>((resolve) => (end = resolve));
    look = { confirmed, end };
    lead('CONFIRM_AGAIN');
  }
  return look.confirmed;
}

/** The phone has confirmed, or the person has gone back without. */
export function endSecondLook(confirmed: boolean): void {
  look?.end(confirmed);
  look = null;
}

/**
 * One action; who is not signed in is led to where one signs in. What is weighty waits for the phone's second
 * look and is sent again by itself: nobody types or taps it twice.
 */
export async function callFromDesk(request: Envelope): Promise<Answer<unknown>> {
  if (!page) await isSignedIn();
  const answer = await callOnce(request);
  const code = answer.ok ? '' : answer.error.code;
  if (code === 'SIGNED_OUT') {
    page = '';
    lead(code);
  }
  if (code !== 'CONFIRM_AGAIN' || !(await secondLook())) return answer;
  return callOnce({ ...request, sentAt: Date.now() });
}

const callOnce = async (request: Envelope): Promise<Answer<unknown>> =>
  (await post('call', request, AbortSignal.timeout(ANSWER_MS))).body as Answer<unknown>;

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
