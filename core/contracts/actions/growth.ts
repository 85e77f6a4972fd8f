import * as z from '../zod';
import { day, id, line } from '../primitives';
import { action } from './action';
import { supervisors } from './access';

const receipt = z.object({ receipt: z.string() });

export const growthActions = {
  /**
   * A step of 发展党员 at a unit. Name, step and day only, seen by the branch and
   * its 镇街; the unit's year learns the day and never whose it was.
   */
  'development.record': action({
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
};
