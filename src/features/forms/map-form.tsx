import { useState } from 'react';
import { Picker, View } from '@tarojs/components';
import type { Form } from '@core/modules/forms/contract';
import { formRowTitles } from '@core/modules/forms/labels';
import { factTitles } from '@core/modules/forms/facts';
import { namesOf } from '@core/shared/names-of';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Icon } from '@app/ui/icon';
import type { FormControl } from './use-forms';

const EMPTY = '不填，保持原样';

/** What each column takes, as suggested by its heading; a person confirms once. */
export function MapForm({ form, control }: { form: Form; control: FormControl }) {
  const [rows, setRows] = useState(form.rows);
  const [facts, setFacts] = useState(
    () => new Map(form.columns.map(({ column, fact }) => [column, fact])),
  );
  const titles = factTitles[rows];
  const codes = Object.keys(titles);
  const choose = (column: number, at: number): void =>
    setFacts((was) => new Map(was).set(column, codes[at - 1] ?? null));
  const titleOf = (column: number): string => titles[facts.get(column) ?? ''] ?? EMPTY;
  const confirm = (): void =>
    void control.confirm({
      formId: form.formId,
      rows,
      columns: form.columns.map(({ column }) => {
        const fact = facts.get(column) ?? null;
        return { column, fact: fact !== null && fact in titles ? fact : null };
      }),
    });
  const named = [...facts.values()].includes('name');
  return (
    <View className="stack">
      <View className="card stack">
        <View className="title">{form.fileName}</View>
        <View className="note">
          工作表“{form.sheet}”，第 {form.headerRow} 行是表头。请核对每一列填什么，以后按此填写。
        </View>
        <View className="row row--wrap">
          {namesOf(formRowTitles).map((one) => (
            <Chip key={one} on={one === rows} onTap={() => setRows(one)}>
              {formRowTitles[one]}
            </Chip>
          ))}
        </View>
      </View>
      <View className="list">
        {form.columns.map(({ column, heading, refused }) => (
          <View key={column} className="form-column row row--between row--wrap">
            <View className="grow">{heading}</View>
            {refused ? (
              <View className="row form-column__refused">
                <Icon name="circle-minus" small />
                <View>{refused}</View>
              </View>
            ) : (
              <Picker
                mode="selector"
                range={[EMPTY, ...codes.map((code) => titles[code] ?? '')]}
                value={codes.indexOf(facts.get(column) ?? '') + 1}
                onChange={(event) => choose(column, Number(event.detail.value))}
              >
                <View
                  className="input form-column__fact"
                  aria-label={`${heading}：${titleOf(column)}`}
                >
                  {titleOf(column)}
                </View>
              </Picker>
            )}
          </View>
        ))}
      </View>
      {named ? null : <View className="note">还没有哪一列是名称，填不了。</View>}
      <Button look="main" onTap={confirm} disabled={control.busy || !named}>
        {control.busy ? '请稍候' : '确认对应'}
      </Button>
      <Button look="quiet" onTap={() => control.setMapping(null)}>
        返回
      </Button>
    </View>
  );
}
