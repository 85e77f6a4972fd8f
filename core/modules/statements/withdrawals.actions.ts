/** One way to take back whatever waits, and the list of what one has submitted. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { submitted, withdrawalKind } from './withdrawals.contract';
import { everybody } from '@core/modules/access';
import { action } from '@core/modules/action';

export const withdrawalActions = {
  /** Takes back what is one's own and nobody has decided; of a decision at the same time one wins. */
  'waiting.withdraw': action({
    title: '收回',
    runsIn: 'desk',
    restsOn: ['itemId'],
    input: z.strictObject({ id, kind: withdrawalKind, itemId: id }),
    output: z.object({ receipt: z.string() }),
    access: everybody,
  }),

  /** What one has submitted and somebody decides: what waits first, then the latest. */
  'waiting.mine': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({ today: day, items: z.array(submitted) }),
    access: everybody,
  }),
};
