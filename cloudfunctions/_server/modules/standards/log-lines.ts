/** A log as a page tells it: in the order of time, with the names of those who wrote. */
import { inOrder } from '@core/modules/standards/in-order';
import type { LogLine } from '@core/modules/standards/log.contract';

type Entry = Pick<LogLine, 'id' | 'on' | 'office'> & { readonly at: number; readonly by: string };

export const logLines = <E extends Entry, W extends Pick<LogLine, 'text' | 'words'>>(
  entries: readonly E[],
  nameOf: (personId: string) => string,
  wordsOf: (entry: E) => W,
): (W & Pick<LogLine, 'id' | 'on' | 'byName' | 'office'>)[] =>
  inOrder(entries).map((entry) => ({
    id: entry.id,
    on: entry.on,
    byName: nameOf(entry.by),
    office: entry.office,
    ...wordsOf(entry),
  }));
