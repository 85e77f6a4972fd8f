import * as z from '../zod';
import { day, id, line, searchWords } from '../primitives';
import { role } from '../people';
import { branchOffices } from './access';
import { action } from './action';

const tenders = { ...branchOffices, administrator: 'all' } as const;

export const peopleActions = {
  /** People of one's scope, by name, a page at a time. */
  'person.list': action({
    runsIn: 'api',
    input: z.strictObject({
      role: role.optional(),
      query: searchWords.optional(),
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
        }),
      ),
      next: z.string().optional(),
    }),
    access: tenders,
  }),

  /** A single-use code for one person: 7 days. It is shown once and stored only as a hash. */
  'binding.issue': action({
    runsIn: 'api',
    input: z.strictObject({ id, personId: id }),
    output: z.object({ code: z.string(), expiresOn: day, name: z.string() }),
    access: tenders,
  }),

  /** Takes a person's OPENID off, with a reason; audited. */
  'binding.release': action({
    runsIn: 'api',
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
