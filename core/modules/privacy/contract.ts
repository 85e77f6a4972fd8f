/** What is stored about a person, and what a person may ask for: to read it, take it along, have it put right or removed. */
import { day, instant } from '@core/shared/primitives';
import * as z from '@core/shared/zod';
import { namesOf } from '@core/shared/names-of';
import { dataRequestTitles, dataSections } from './labels';

export * from './labels';

export const dataSection = z.object({
  code: z.enum(Object.keys(dataSections) as (keyof typeof dataSections)[]),
  /** All there are; `lines` may be fewer. */
  count: z.int(),
  lines: z.array(z.object({ on: day.optional(), text: z.string() })),
});
export type DataSection = z.infer<typeof dataSection>;
export const dataRequestKind = z.enum(namesOf(dataRequestTitles));

/** A request as those who carry it out see it. */
export const dataRequest = z.object({
  requestId: z.string(),
  kind: dataRequestKind,
  personId: z.string(),
  personName: z.string(),
  text: z.string(),
  at: instant,
});
export type DataRequest = z.infer<typeof dataRequest>;

/** What stands where a removed person's name stood. */
export const ERASED_NAME = '已删除的人员';
