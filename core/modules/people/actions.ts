import * as z from '@core/shared/zod';
import { day, id, line, searchWords } from '@core/shared/primitives';
import { role } from './contract';
import { branchOffices } from '@core/modules/access';
import { action } from '@core/modules/action';

/** How many codes one call issues: a page of people. */
export const CODES_AT_ONCE = 50;

const issuedCode = z.object({
  personId: id,
  name: z.string(),
  code: z.string(),
  expiresOn: day,
  /** The code as a QR picture, a `data:` address. */
  image: z.string(),
});

const tenders = { ...branchOffices, administrator: 'all' } as const;

export const peopleActions = {
  /** People of one's scope, by name, a page at a time. */
  'person.list': action({
    runsIn: 'api',
    input: z.strictObject({
      role: role.optional(),
      query: searchWords.optional(),
      /** Only those who have not bound a WeChat account yet. */
      unbound: z.literal(true).optional(),
      after: z.string().max(200).optional(),
    }),
    output: z.object({
      people: z.array(
        z.object({
          personId: id,
          name: z.string(),
          phone: z.string().optional(),
          roles: z.array(z.object({ role, scopeName: z.string(), scopeId: id, from: day })),
          bound: z.boolean(),
          /** The last code issued, not used yet: the last day it holds, and whether it still does. */
          code: z.object({ until: day, live: z.boolean() }).optional(),
        }),
      ),
      next: z.string().optional(),
    }),
    access: tenders,
  }),

  /** A single-use code for one person: 7 days. It is shown once and stored only as a hash. */
  'binding.issue': action({
    runsIn: 'desk',
    input: z.strictObject({ id, personId: id }),
    output: issuedCode,
    access: tenders,
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
    access: tenders,
  }),

  /** Takes a person's OPENID off, with a reason; audited. */
  'binding.release': action({
    runsIn: 'desk',
    input: z.strictObject({ id, personId: id, reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: tenders,
  }),

  /** Gives a role, to somebody on the roster or to a new person. */
  'role.grant': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      person: z.union([
        z.strictObject({ personId: id }),
        z.strictObject({
          name: line(20),
          phone: z
            .string()
            .regex(/^1[3-9]\d{9}$/, '手机号应为 11 位')
            .optional(),
        }),
      ]),
      role,
      scopeId: id,
      from: day,
    }),
    output: z.object({ personId: id, receipt: z.string() }),
    access: { administrator: 'all' },
  }),

  /** Ends a role on a day (excluded), with a reason. */
  'role.end': action({
    runsIn: 'desk',
    input: z.strictObject({ id, personId: id, role, scopeId: id, to: day, reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: { administrator: 'all' },
  }),
};
