/** 已登录的电脑: what the phone says of a computer that wants to sign in, and those that are signed in. */
import * as z from '@core/shared/zod';
import { everybody } from '@core/modules/access';
import { action } from '@core/modules/action';
import { id, instant } from '@core/shared/primitives';

/** Eight characters off the screen, scanned or typed. */
const code = z
  .string()
  .transform((value) => value.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{8}$/, '登录码是 8 位字母和数字'));

const computer = z.object({
  browserId: id,
  browser: z.string(),
  begunAt: instant,
  seenAt: instant,
  /** When it ends by itself, if it is not used again. */
  endsAt: instant,
});

export const browserActions = {
  /** Which computer shows the code, since when, and three numbers of which its screen shows one. */
  'browser.look': action({
    runsIn: 'desk',
    input: z.strictObject({ code }),
    output: z.object({
      /** To sign in, or once more before something weighty. */
      purpose: z.enum(['signIn', 'again']),
      browser: z.string(),
      begunAt: instant,
      /** The address as far as the platform tells it; empty when it does not. */
      address: z.string(),
      numbers: z.array(z.string()),
    }),
    access: everybody,
  }),

  /** Yes: with the number that stands on that screen. A wrong number ends the code. */
  'browser.confirm': action({
    runsIn: 'desk',
    input: z.strictObject({ id, code, number: z.string().regex(/^\d{2}$/, '数字是两位') }),
    output: z.object({ receipt: z.string() }),
    access: everybody,
  }),

  /** No: the code ends. */
  'browser.refuse': action({
    runsIn: 'desk',
    input: z.strictObject({ id, code }),
    output: z.object({ receipt: z.string() }),
    access: everybody,
  }),

  'browser.list': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({ computers: z.array(computer) }),
    access: everybody,
  }),

  /** Signs a computer of one's own out. */
  'browser.end': action({
    runsIn: 'desk',
    input: z.strictObject({ id, browserId: id }),
    output: z.object({ receipt: z.string() }),
    access: everybody,
  }),
};
