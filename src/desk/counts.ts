/**
 * What waits, by page: from the answers that 今日 reads. While 今日 is in front it asks, and nothing is asked here;
 * elsewhere what has no answer yet is asked once. From then on the numbers follow whatever a page asks anew.
 */
import type { ActionName, ActionRequest } from '@core/modules/actions';
import type { RouteName } from '@app/data/pages';
import { useAnswer, useQuery } from '@app/data/query';

/** A number as it is shown, such as `20+`; none where nothing waits. */
export type Counts = Partial<Record<RouteName, string>>;

/** @param asks whether what has no answer may be asked: by who decides, and not beside 今日 */
export function useCounts(asks: boolean): Counts {
  const waiting = useOnce('waiting.list', {}, asks);
  const followUps = useOnce('followUp.list', { shelf: 'draft' }, asks);
  const suggestions = useOnce('suggestion.list', {}, asks);
  const claims = useOnce('claim.list', {}, asks);
  const mine = suggestions?.suggestions.filter((one) => one.mine);
  const toDecide = claims?.claims.filter(({ mayDecide }) => mayDecide);
  return {
    ...said('waiting', waiting?.items.length, waiting?.next),
    ...said('followUps', followUps?.counts.draft),
    ...said('suggestions', mine?.length, suggestions?.next),
    ...said('claims', toDecide?.length, claims?.next),
  };
}

function useOnce<A extends ActionName>(action: A, input: ActionRequest<A>, asks: boolean) {
  const answer = useAnswer(action, input);
  useQuery(action, input, { wait: !asks || answer !== null });
  return answer;
}

const said = (route: RouteName, count = 0, next?: string): Counts =>
  count > 0 ? { [route]: `${count}${next ? '+' : ''}` } : {};
