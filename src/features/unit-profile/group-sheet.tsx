import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import { ledgerGroups } from '@core/modules/unit-profile/labels';
import type { LedgerValue, StatedValues } from '@core/modules/unit-profile/contract';
import type { LedgerCode, LedgerField, LedgerGroup } from '@core/modules/unit-profile/labels';
import { whyUnfit } from '@core/modules/unit-profile/why-unfit';
import { fieldsOf, wrongStatements } from '@core/modules/unit-profile/ledger';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { FactField } from './fact-field';
import type { LedgerView } from './pending';

interface Props {
  group: LedgerGroup;
  page: LedgerView;
  onClose: () => void;
}

type Errors = Partial<Record<string, string>>;

/** The fields of a group as one states them; only what was changed is sent. */
export function GroupSheet({ group, page, onClose }: Props) {
  const fields = fieldsOf(page.unit).filter((f) => f.group === group && f.source === 'stated');
  const known = new Map(page.facts.map(({ code, value }) => [code, value]));
  const [draft, setDraft] = useState<StatedValues>({});
  const [errors, setErrors] = useState<Errors>({});
  const { title } = ledgerGroups[group];
  const change = (code: LedgerCode, value: LedgerValue | null): void => {
    const same = value === (known.get(code) ?? null);
    setDraft(({ [code]: _before, ...rest }) => (same ? rest : { ...rest, [code]: value }));
    setErrors(({ [code]: _error, ...rest }) => rest);
  };
  const save = (): void => {
    const values = cleaned(fields, draft);
    const wrong = wrongIn(fields, values, (stated) =>
      wrongStatements(page.unit, known, stated, page.today),
    );
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const input = { id: newId(), unitId: page.unit.unitId, values };
    if (saveRecord('ledger.state', input, `台账·${title}：${page.unit.name}`)) onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="note">只填知道的；不清楚的留空，以后再补。</View>
      <ScrollView scrollY className="ledger-sheet__fields">
        <View className="stack">
          {fields.map((field) => (
            <FactField
              key={field.code}
              field={field}
              value={draft[field.code] === undefined ? known.get(field.code) : draft[field.code]}
              error={errors[field.code]}
              today={page.today}
              onChange={(value) => change(field.code, value)}
            />
          ))}
        </View>
      </ScrollView>
      <Button look="main" onTap={save} disabled={Object.keys(draft).length === 0}>
        保存
      </Button>
    </Sheet>
  );
}

/** Numbers are typed as text, and stand as text until they are one. */
function cleaned(fields: readonly LedgerField[], draft: StatedValues): StatedValues {
  const values: StatedValues = {};
  for (const { code, kind } of fields) {
    const typed = draft[code];
    if (typed === undefined) continue;
    const value = typeof typed === 'string' ? typed.trim() : typed;
    const isNumber = kind === 'number' && typeof value === 'string' && /^\d+$/.test(value);
    values[code] = value === '' ? null : isNumber ? Number(value) : value;
  }
  return values;
}

/** What the server would refuse, by field: shapes first, then what does not fit together. */
function wrongIn(
  fields: readonly LedgerField[],
  values: StatedValues,
  unfit: (values: StatedValues) => { path: string; message: string }[],
): Errors {
  const errors: Errors = {};
  for (const field of fields) {
    const value = values[field.code];
    if (value === undefined || value === null) continue;
    const why = whyUnfit(field, value);
    if (why) errors[field.code] = why;
  }
  for (const { path, message } of unfit(values)) errors[path] ??= message;
  return errors;
}
