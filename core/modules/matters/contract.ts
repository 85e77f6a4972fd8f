/** 事项: what an owner needs (诉求), and what was promised by when (承诺). Both stay open until settled. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';

export const needState = z.enum(['raised', 'underWay', 'solved', 'declined']);
export type NeedState = z.infer<typeof needState>;
export const promiseState = z.enum(['promised', 'kept', 'released']);
export type PromiseState = z.infer<typeof promiseState>;

/** What a month counts of needs: by the day raised, by the day of the last step, or still open at its end. */
export const needMeasure = z.enum(['raised', 'solved', 'declined', 'open']);
export type NeedMeasure = z.infer<typeof needMeasure>;

export const matterStateTitles: Readonly<Record<NeedState | PromiseState, string>> = {
  raised: '已提出',
  underWay: '办理中',
  solved: '已解决',
  declined: '不能办理',
  promised: '待兑现',
  kept: '已兑现',
  released: '不再需要',
};

/** States in which a matter still asks for something. */
export const isOpenMatter = (state: NeedState | PromiseState): boolean =>
  state === 'raised' || state === 'underWay' || state === 'promised';

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
