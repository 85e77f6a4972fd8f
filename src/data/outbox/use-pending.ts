/** Records that are under way, for a component. */
import type { ActionName, ActionRequest } from '@core/modules/actions';
import { useOutbox } from './index';
import type { OutboxItem } from './item';
import { underWay } from './under-way';

/** {@link underWay} of the person's outbox; the component follows every change. */
export const usePending = <A extends ActionName>(
  action: A | readonly A[],
  isAbout?: (input: ActionRequest<A>) => boolean,
): OutboxItem<A>[] => underWay(useOutbox(), action, isAbout);
