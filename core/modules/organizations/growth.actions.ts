import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { formation } from '@core/modules/units/contract';
import { action } from '@core/modules/action';
import { supervisors } from '@core/modules/access';

const receipt = z.object({ receipt: z.string() });

export const growthActions = {
  /**
   * A step of 发展党员 at a unit. Name, step and day only, seen by the branch and
   * its 镇街; the unit's year learns the day and never whose it was.
   */
  'development.record': action({
    title: '发展党员情况',
    runsIn: 'api',
    input: z.strictObject({
      id,
      unitId: id,
      name: line(20),
      step: z.enum(['activist', 'probationary']),
      on: day,
    }),
    output: receipt,
    access: { ...supervisors, secretary: 'own' },
  }),

  /** A party organisation is founded at units that had none. */
  'organization.found': action({
    title: '组建党组织',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      name: line(50),
      kind: z.enum(['branch', 'jointBranch', 'generalBranch', 'committee', 'projectGroup']),
      formation: formation.exclude(['none']),
      unitIds: z.array(id).min(1).max(20),
      on: day,
    }),
    output: z.object({ receipt: z.string(), organizationId: id }),
    access: supervisors,
  }),
};
