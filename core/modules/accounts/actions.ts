import * as z from '@core/shared/zod';
import { day, id, line, text } from '@core/shared/primitives';
import { PRIVACY_VERSION, role } from '@core/modules/people/contract';
import { everybody } from '@core/modules/access';
import { action } from '@core/modules/action';

/** People agree to the privacy guide before anything about them is collected. */
const consent = z.literal(PRIVACY_VERSION, { error: '请先阅读并同意隐私保护指引' });
const code = z
  .string()
  .transform((value) => value.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{8,32}$/, '绑定码是 8 位字母和数字'));

export const sessionActions = {
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

  /** 投诉与建议. */
  'suggestion.submit': action({
    runsIn: 'api',
    input: z.strictObject({ id, text: text(500) }),
    output: z.object({ receipt: z.string() }),
    access: everybody,
  }),
};
