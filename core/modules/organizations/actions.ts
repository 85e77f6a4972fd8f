import * as z from '@core/shared/zod';
import {
  leadership,
  organizationChange,
  organizationEvent,
  organizationPage,
  organizationWarning,
  ownOrganization,
} from './contract';
import { day, id, line } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { offices, supervisors } from '@core/modules/access';

export const organizationActions = {
  /** One party organisation: units, members, posts, what the rules say of it, its events page by page. */
  'organization.open': action({
    runsIn: 'desk',
    input: z.strictObject({ organizationId: id, after: z.string().max(100).optional() }),
    output: z.object({
      today: day,
      organization: organizationPage,
      /** Latest first. */
      events: z.array(organizationEvent),
      next: z.string().optional(),
      mayChange: z.boolean(),
    }),
    access: { ...supervisors, secretary: 'own', administrator: 'all' },
  }),

  /** 交叉任职, owners as secretaries, 派选聘挑招: counts of each town in reach, of today. */
  'organization.leadership': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      towns: z.array(z.object({ townId: id, name: z.string(), counts: leadership })),
    }),
    access: offices,
  }),

  /** A member's own branches: who holds a post, which units belong, who is their instructor. No points, no marks. */
  'organization.mine': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({ today: day, organizations: z.array(ownOrganization) }),
    access: { member: 'own', secretary: 'own' },
  }),

  /** One change of the tree on its day; it is kept as an event. */
  'organization.change': action({
    runsIn: 'desk',
    input: z.strictObject({ id, organizationId: id, on: day, change: organizationChange }),
    output: z.object({
      receipt: z.string(),
      /** What the rules say of the organisations that it touched, as they stand now. */
      warnings: z.array(organizationWarning),
    }),
    access: supervisors,
  }),

  /** Takes back an event that was entered by mistake, while nothing rests on it. */
  'organization.withdraw': action({
    runsIn: 'desk',
    input: z.strictObject({ id, eventId: id, reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: supervisors,
  }),
};
