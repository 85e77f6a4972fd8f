import Taro from '@tarojs/taro';
import { ListRow } from '@app/ui/list';

/** A row that leads to a page. */
export interface LinkRow {
  readonly icon: string;
  readonly title: string;
  readonly note: string;
  readonly url: string;
}

/** Rows of a list, in the order they come in. */
export function LinkRows({ rows }: { rows: readonly LinkRow[] }) {
  return (
    <>
      {rows.map(({ url, ...row }) => (
        <ListRow key={url} {...row} onTap={() => void Taro.navigateTo({ url })} />
      ))}
    </>
  );
}
