/** A deed as it is claimed, and the record of it. */
import type { Indicator } from '@core/modules/points/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import { saveRecord } from '@app/data/save';
import type { Standing } from './standing';

export interface Deed {
  readonly indicator: Indicator;
  readonly on: Day;
  readonly text: string;
  readonly evidence: string;
  readonly measured: number | undefined;
}

/** Puts the claim into the outbox; false when nothing was saved. */
export function saveClaim(
  id: string,
  deed: Deed,
  { kind, id: subjectId, name }: Standing['subject'],
  self: boolean,
): boolean {
  const { indicator, on, text, evidence, measured } = deed;
  const input = {
    id,
    ...(self ? {} : { subject: { kind, id: subjectId } }),
    indicator: indicator.code,
    on,
    text,
    ...(evidence ? { evidence } : {}),
    ...(indicator.measure && measured !== undefined ? { measured } : {}),
    recordedAt: Date.now(),
  };
  return saveRecord('points.claim', input, `申报：${indicator.title}${self ? '' : `（${name}）`}`);
}
