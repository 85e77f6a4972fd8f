import type { ReactNode } from 'react';
import type { QueryState } from '@app/data/query';
import { OfflineBanner, Waiting } from './messages';
import { Page } from './page';

interface Props<T> {
  query: QueryState<T>;
  /** Use a desktop's width: supervisor pages. */
  wide?: boolean;
  children: (data: T) => ReactNode;
}

/**
 * A screen that rests on one answer of the server: what it is waiting for while there is none, a
 * line when what it shows is from before, and then what the page makes of the answer.
 */
export function AnswerPage<T>({ query, wide = false, children }: Props<T>) {
  const { data, offline } = query;
  return (
    <Page wide={wide}>
      {data === null ? (
        <Waiting {...query} />
      ) : (
        <>
          <OfflineBanner shown={offline} />
          {children(data)}
        </>
      )}
    </Page>
  );
}
