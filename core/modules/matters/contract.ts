/** 事项: what an owner needs (诉求), and what was promised by when (承诺). Both stay open until settled. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { needMeasures, needStateTitles, promiseStateTitles } from './labels';

export * from './labels';

export const needState = z.enum(namesOf(needStateTitles));
export const promiseState = z.enum(namesOf(promiseStateTitles));
export const needMeasure = z.enum(needMeasures);

/** A step in a matter's life, added and never overwritten. */
const matterStep = z.object({
  on: day,
  byName: z.string(),
  state: z.union([needState, promiseState]),
  note: z.string().optional(),
});

/** One matter as screens see it. */
export const matter = z.object({
  matterId: id,
  unitId: id,
  kind: z.enum(['need', 'promise']),
  text: z.string(),
  raisedOn: day,
  /** A promise's day. */
  dueOn: day.optional(),
  state: z.union([needState, promiseState]),
});
export type Matter = z.infer<typeof matter>;

/** With its steps, for a unit's page. */
export const matterInFull = matter.extend({ receipt: z.string(), steps: z.array(matterStep) });
export type MatterInFull = z.infer<typeof matterInFull>;
