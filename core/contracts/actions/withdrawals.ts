/** One way to take back whatever waits, and the list of what one has submitted. */
import * as z from '../zod';
import { day, id } from '../primitives';
import { submitted, withdrawalKind } from '../withdrawals';
import { everybody } from './access';
import { action } from './action';

export const withdrawalActions = {
  /** Takes back what is one's own and nobody has decided; of a decision at the same time one wins. */
  'waiting.withdraw': action({
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
