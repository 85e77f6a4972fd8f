import { useState } from 'react';
import type { PledgePage } from '@core/modules/pledges/pages.contract';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

/** Other words, while nobody has read them in public. */
export function RewordSheet({ page, onClose }: { page: PledgePage; onClose: () => void }) {
  const { pledge, says, today } = page;
  const [typed, setTyped] = useState<Record<string, string>>(
    Object.fromEntries(says.map(({ code, words }) => [code, words])),
  );
  const ready = says.every(({ code }) => typed[code]?.trim());
  const save = (): void => {
    const said = Object.fromEntries(says.map(({ code }) => [code, typed[code]?.trim() ?? '']));
    const input = { ...acting(today), pledgeId: pledge.pledgeId, says: said };
    if (saveRecord('pledge.reword', input, `修改：${pledge.title}`)) onClose();
  };
  return (
    <Sheet title="修改内容" onClose={onClose}>
      {says.map(({ code, title }) => (
        <TextField
          key={code}
          label={title}
          value={typed[code] ?? ''}
          max={200}
          long
          onChange={(words) => setTyped({ ...typed, [code]: words })}
        />
      ))}
      <Button look="main" onTap={save} disabled={!ready}>
        保存
      </Button>
    </Sheet>
  );
}
