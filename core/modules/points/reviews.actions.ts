/** What offices do about points beside claims: 月评价 and 季评议, and the organisations to choose from. */
import * as z from '@core/shared/zod';
import { day, id, line, searchWords } from '@core/shared/primitives';
import { partyOrganizationKind } from '@core/modules/units/contract';
import { branchOffices } from '@core/modules/access';
import { action } from '@core/modules/action';

export const reviewActions = {
  /** 一月一评价, 一季一评议: what the records say of each member of a branch, by name. */
  'review.open': action({
    runsIn: 'desk',
    input: z.strictObject({
      organizationId: id,
      unit: z.enum(['month', 'quarter']),
      /** A day of the period; today's when absent. */
      on: day.optional(),
    }),
    output: z.object({
      today: day,
      organizationName: z.string(),
      period: z.object({
        unit: z.enum(['month', 'quarter']),
        key: z.string(),
        first: day,
        last: day,
      }),
      people: z.array(
        z.object({
          personId: id,
          name: z.string(),
          points: z.int(),
          entries: z.int(),
          remark: z.string().optional(),
        }),
      ),
      signed: z.object({ byName: z.string(), on: day, receipt: z.string() }).optional(),
      maySign: z.boolean(),
    }),
    access: { ...branchOffices, administrator: 'all' },
  }),

  /** Signs a review as the records say, with remarks on some. */
  'review.sign': action({
    title: '签评价',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      organizationId: id,
      unit: z.enum(['month', 'quarter']),
      on: day,
      remarks: z
        .array(z.strictObject({ personId: id, text: line(100) }))
        .max(200)
        .default([]),
    }),
    output: z.object({ receipt: z.string() }),
    access: { secretary: 'own' },
  }),

  /** Party organisations of one's scope by name, for whoever tends more than one. */
  'organization.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      query: searchWords.optional(),
      after: z.string().max(200).optional(),
    }),
    output: z.object({
      organizations: z.array(
        z.object({
          id,
          name: z.string(),
          townName: z.string(),
          kind: partyOrganizationKind,
          units: z.int(),
        }),
      ),
      next: z.string().optional(),
    }),
    access: { ...branchOffices, administrator: 'all' },
  }),
};
