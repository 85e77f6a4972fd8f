/** Above a table: which columns, copy, print. */
import { useState } from 'react';
import { Button } from '@app/ui/button';
import { Check } from '@app/ui/check';
import { Sheet } from '@app/ui/sheet';
import { copyTable } from './copy-table';
import type { TableProps } from './props';
import type { ChosenColumns } from './use-columns';

interface Props<R> extends TableProps<R> {
  /** The rows in the order that is shown. */
  lines: readonly R[];
  chosenColumns: ChosenColumns<R>;
}

export function TableTools<R>({
  label,
  columns,
  lines,
  chosenColumns,
  isNarrow,
  children,
  acts,
}: Props<R>) {
  const [choosing, setChoosing] = useState(false);
  const isEmpty = isNarrow && !children;
  const { shown, isOn, toggle } = chosenColumns;
  if (isEmpty) return null;
  return (
    <div className="table__tools">
      <div className="table__said">{children}</div>
      {isNarrow ? null : (
        <>
          <Button look="quiet" icon="settings" onTap={() => setChoosing(true)}>
            列
          </Button>
          <Button look="quiet" icon="file-spreadsheet" onTap={() => void copyTable(lines, shown)}>
            复制表格
          </Button>
          <Button look="quiet" icon="printer" onTap={() => window.print()}>
            打印
          </Button>
          {acts}
        </>
      )}
      {choosing ? (
        <Sheet title={`${label}：显示哪些列`} closeWord="完成" onClose={() => setChoosing(false)}>
          {columns.slice(1).map(({ key, title }) => (
            <Check key={key} on={isOn(key)} onChange={() => toggle(key)}>
              {title}
            </Check>
          ))}
        </Sheet>
      ) : null}
    </div>
  );
}
