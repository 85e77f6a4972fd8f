/** What those who were served have said: counted, never read one by one. */
import type { Mark, Marks } from '@core/modules/pledges/contract';
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import type { Deps } from '@server/runtime/deps';

const NONE: Marks = { good: 0, fair: 0, poor: 0 };

/** Three requests; none of a kind that asks nobody who is served. */
export async function servedOf(
  { store }: Pick<Deps, 'store'>,
  { judgements }: PledgeKind,
  pledgeId: string,
): Promise<Marks> {
  if (!judgements.some(({ kind }) => kind === 'served')) return NONE;
  const count = (mark: Mark): Promise<number> => store.count('slipAnswers', { pledgeId, mark });
  const [good, fair, poor] = await Promise.all([count('good'), count('fair'), count('poor')]);
  return { good, fair, poor };
}
