/** The door to the table: it loads when it is first shown, so that a phone never fetches it. */
import { lazy, Suspense } from 'react';
import type { TableProps } from './props';

const Loaded = lazy(() => import('./table'));

export function LazyTable<R>(props: TableProps<R>) {
  return (
    <Suspense fallback={null}>
      {/* A row's kind is the list's own affair: `lazy` would forget it. */}
      <Loaded {...(props as unknown as TableProps<unknown>)} />
    </Suspense>
  );
}
