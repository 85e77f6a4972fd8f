/**
 * What is under way for something on a page: saved on the phone and neither delivered nor held. A record
 * that the server has refused is under way no more: the page offers the thing again, and 发件箱 says why.
 */
import type { ActionName, ActionRequest } from '@core/modules/actions';
import { isUnderWay, type OutboxItem } from './item';

/** Records of an action, or of several, that are under way; those whose input is about this thing, oldest first. */
export function underWay<A extends ActionName>(
  outbox: readonly OutboxItem[],
  action: A | readonly A[],
  isAbout: (input: ActionRequest<A>) => boolean = () => true,
): OutboxItem<A>[] {
  const names: readonly ActionName[] = typeof action === 'string' ? [action] : action;
  return outbox.filter(
    (item): item is OutboxItem<A> =>
      names.includes(item.action) && isUnderWay(item) && isAbout(item.input as ActionRequest<A>),
  );
}
