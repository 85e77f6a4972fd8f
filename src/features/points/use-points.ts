/** A subject's points on a page, fresh after every delivery, with the scale that explains them. */
import type { SubjectRef } from '@core/modules/points/contract';
import { useReloadOnDelivery } from '@app/data/outbox';
import { useQuery, type QueryState } from '@app/data/query';
import { rulesFor } from './scale';
import type { Standing } from './standing';

export function usePoints(
  subject: SubjectRef | undefined,
  options: { year?: number | undefined; wait?: boolean } = {},
): QueryState<Standing> {
  const { year, wait = false } = options;
  const query = useQuery(
    'points.open',
    { ...(subject ? { subject } : {}), ...(year ? { year } : {}) },
    { snapshot: true, wait },
  );
  useReloadOnDelivery(query.reload);
  return query;
}

/** The scale of a standing; null when this client does not know the pack. */
export function scaleOf({ packId, year, subject }: Standing) {
  return rulesFor(packId, year)?.[subject.kind] ?? null;
}
