/** A table into the clipboard: a spreadsheet takes its cells, a text its table. */
import Taro from '@tarojs/taro';
import { copy } from '@app/phone/dial';
import { copied, type Column } from './table.shared';

export async function copyTable<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
): Promise<void> {
  const { text, html } = copied(rows, columns);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
  } catch {
    // Refused, or a browser without it: the cells alone, in the way that says so when it fails too.
    return copy(text);
  }
  void Taro.showToast({ title: `已复制 ${rows.length} 行`, icon: 'none' });
}
