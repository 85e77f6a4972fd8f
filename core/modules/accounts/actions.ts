import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { PRIVACY_VERSION, role } from '@core/modules/people/contract';
import { branchOffices, everybody } from '@core/modules/access';
import { action } from '@core/modules/action';

/** People agree to the privacy guide before anything about them is collected. */
const consent = z.literal(PRIVACY_VERSION, { error: '请先阅读并同意隐私保护指引' });
const code = z
  .string()
  .transform((value) => value.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{8,32}$/, '绑定码是 8 位字母和数字'));

/** How many codes one call issues: a page of people. */
export const CODES_AT_ONCE = 50;

/** Whose accounts each may tend is told by runtime/access.ts. */
const accountKeepers = { ...branchOffices, administrator: 'all' } as const;

const issuedCode = z.object({
  personId: id,
  name: z.string(),
  code: z.string(),
  expiresOn: day,
  /** The code as a QR picture, a `data:` address. */
  image: z.string(),
});

export const accountActions = {
  /** Who am I: nobody yet, or a person with the roles in force today. */
  'session.open': action({
    runsIn: 'api',
    input: z.strictObject({}),
    output: z.discriminatedUnion('bound', [
      z.object({ bound: z.literal(false), emptyCloud: z.boolean(), today: day }),
      z.object({
        bound: z.literal(true),
        today: day,
        districtName: z.string(),
        person: z.object({ id, name: z.string() }),
        roles: z.array(z.object({ role, scopeName: z.string() })),
      }),
    ]),
    access: { ...everybody, stranger: 'own' },
  }),

  /** Binds this OPENID to the person that a single-use code was issued for. */
  'binding.redeem': action({
    runsIn: 'api',
    input: z.strictObject({ id, code, consent }),
    output: z.object({ personId: id, name: z.string() }),
    access: { stranger: 'own' },
  }),

  /** The first administrator of an empty cloud, by the code whose hash the deployment stored. */
  'administrator.claim': action({
    runsIn: 'api',
    input: z.strictObject({ id, code, consent, name: line(20), districtName: line(30) }),
    output: z.object({ personId: id }),
    access: { stranger: 'own' },
  }),

  /** A single-use code for one person: 7 days. It is shown once and stored only as a hash. */
  'binding.issue': action({
    runsIn: 'desk',
    input: z.strictObject({ id, personId: id }),
    output: issuedCode,
    access: accountKeepers,
  }),

  /**
   * Codes for several people at once, each as `binding.issue` would issue it. Whoever cannot be
   * given one is named with the reason; the others' codes hold.
   */
  'binding.issueMany': action({
    runsIn: 'files',
    input: z.strictObject({
      id,
      personIds: z
        .array(id)
        .min(1)
        .max(CODES_AT_ONCE)
        .refine((ids) => new Set(ids).size === ids.length, '同一个人只能列一次'),
    }),
    output: z.object({
      issued: z.array(issuedCode),
      refused: z.array(z.object({ personId: id, why: z.string() })),
      /** All of them on paper, to be cut apart and handed out. */
      slips: z.object({ fileName: z.string(), base64: z.string() }),
    }),
    access: accountKeepers,
  }),

  /** Takes a person's OPENID off, with a reason; audited. */
  'binding.release': action({
    runsIn: 'desk',
    input: z.strictObject({ id, personId: id, reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: accountKeepers,
  }),
};
