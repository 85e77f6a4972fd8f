import { ListRow } from '@app/ui/list';
import type { PlainRoute } from '@app/data/pages';
import { opens } from '@app/data/routes';

/** A row that leads to a page. */
export interface LinkRow {
  readonly icon: string;
  readonly title: string;
  readonly note: string;
  readonly to: PlainRoute;
}

/** Rows of a list, in the order they come in. */
export function LinkRows({ rows }: { rows: readonly LinkRow[] }) {
  return (
    <>
      {rows.map(({ to, ...row }) => (
        <ListRow key={to} {...row} onTap={opens(to)} />
      ))}
    </>
  );
}
