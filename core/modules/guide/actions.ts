import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { action } from '@core/modules/action';

const staff = { districtSupervisor: 'all', administrator: 'all' } as const;

/** Steps of an empty cloud, in their order. */
export const guideStep = z.enum(['pack', 'towns', 'roster', 'invitations']);
export type GuideStep = z.infer<typeof guideStep>;

const pack = z.object({
  id: z.string(),
  title: z.string(),
  /** Files of the sources that its obligations come from. */
  sources: z.array(z.string()),
  notes: z.array(z.string()),
  obligations: z.array(z.string()),
  inForce: z.boolean(),
});

export const guideActions = {
  /** What an empty cloud still needs: each step done, next or later. */
  'guide.open': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      steps: z.array(
        z.object({ step: guideStep, state: z.enum(['done', 'next', 'later']), told: z.string() }),
      ),
      /** The packs that come with the product. */
      packs: z.array(pack),
      /** Whether another may be chosen: not where the deployment's setting says which, nor once there are units. */
      choice: z.enum(['open', 'setByDeployment', 'inUse']),
      towns: z.array(z.object({ id, name: z.string() })),
    }),
    access: staff,
  }),

  /** The rule pack of the district, before there are units: all that is judged and scored rests on it. */
  'rulePack.choose': action({
    runsIn: 'desk',
    input: z.strictObject({ id, packId: z.string().max(32) }),
    output: z.object({ receipt: z.string() }),
    access: staff,
  }),

  /** A town or park of the tree. One that a roster names is the same one. */
  'town.add': action({
    runsIn: 'desk',
    input: z.strictObject({ id, name: line(30) }),
    output: z.object({ receipt: z.string(), townId: id }),
    access: staff,
  }),

  /** The order of all towns, as the office's own table has them: lists, papers and exports follow it. */
  'town.order': action({
    runsIn: 'desk',
    input: z.strictObject({ id, townIds: z.array(id).min(1, '请列出全部镇街').max(200) }),
    output: z.object({ receipt: z.string() }),
    access: staff,
  }),
};
