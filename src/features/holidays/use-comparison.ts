/** Asks the server, some units at a time, what a notice judges again, and adds the pages up. */
import { useEffect, useState } from 'react';
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import type { ChangedTerm } from '@core/modules/holidays/actions';
import { addCompliance } from '@core/modules/cadence/compliance';
import { call } from '@app/data/cloud-client/call';
import { failureMessage } from '@app/phone/show-failure';

type Asked = ActionRequest<'holidays.compare'>;
type Page = ActionOutput<'holidays.compare'>;

export interface ComparisonState {
  /** Units counted so far, and in all. */
  readonly done: number;
  readonly of: number;
  readonly terms: readonly ChangedTerm[];
  readonly isOver: boolean;
  readonly error: string;
}

const NOTHING: ComparisonState = { done: 0, of: 0, terms: [], isOver: false, error: '' };

/**
 * For one year and notice: whoever shows another gives the component another key.
 * @param notice one that is not entered yet; without it, the one that was
 */
export function useComparison(year: number, notice?: Asked['notice']): ComparisonState {
  const [state, setState] = useState(NOTHING);
  const key = JSON.stringify({ year, ...(notice ? { notice } : {}) });
  useEffect(() => {
    let left = false;
    const run = async (): Promise<void> => {
      const input = JSON.parse(key) as Asked;
      let sum = NOTHING;
      let next: string | undefined;
      do {
        const page: Page = await call('holidays.compare', next ? { ...input, after: next } : input);
        sum = withPage(sum, page);
        next = page.next;
        if (!left) setState(sum);
      } while (next && !left);
    };
    run().catch((error: unknown) => {
      if (!left) setState((was) => ({ ...was, error: failureMessage(error) }));
    });
    return () => void (left = true);
  }, [key]);
  return state;
}

const withPage = (sum: ComparisonState, page: Page): ComparisonState => ({
  done: sum.done + page.units,
  of: page.of,
  isOver: !page.next,
  error: '',
  terms: page.terms.map((term, i) => {
    const so = sum.terms[i];
    return so
      ? {
          ...term,
          before: addCompliance(so.before, term.before),
          after: addCompliance(so.after, term.after),
        }
      : term;
  }),
});
