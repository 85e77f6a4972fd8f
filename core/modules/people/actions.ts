import * as z from '@core/shared/zod';
import { day, id, line, searchWords } from '@core/shared/primitives';
import { role } from './contract';
import { branchOffices } from '@core/modules/access';
import { action } from '@core/modules/action';

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
    access: { ...branchOffices, administrator: 'all' },
  }),

  /** Gives a role, to somebody on the roster or to a new person. */
  'role.grant': action({
    again: true,
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
    again: true,
    runsIn: 'desk',
    input: z.strictObject({ id, personId: id, role, scopeId: id, to: day, reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: { administrator: 'all' },
  }),
};
