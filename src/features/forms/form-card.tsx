import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Form } from '@core/modules/forms/contract';
import { formRowTitles } from '@core/modules/forms/labels';
import { showInstant } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import type { FormControl } from './use-forms';

interface Props {
  form: Form;
  months: readonly string[];
  towns: readonly { id: string; name: string }[];
  control: FormControl;
}

/** Months that fit on a phone; older ones are seldom sent again. */
const SHOWN = 6;

/** One form: which month or town, the filled table, its mapping again, away with it. */
export function FormCard({ form, months, towns, control }: Props) {
  const { formId, fileName, rows, columns, confirmed, at } = form;
  const [month, setMonth] = useState('');
  const [townId, setTownId] = useState('');
  const byTown = rows === 'towns';
  const chosen = month || (months[0] ?? '');
  const mapped = columns.filter(({ fact }) => fact !== null).length;
  const fill = (): void =>
    void control.fill(
      byTown
        ? { formId, ...(chosen ? { month: chosen } : {}) }
        : { formId, ...(townId ? { townId } : {}) },
    );
  const remove = async (): Promise<void> => {
    const { confirm } = await Taro.showModal({
      title: '删除这张表？',
      content: `${fileName}和认好的表头都会删除，需要时要重新上传。`,
      confirmText: '删除',
    });
    if (confirm) await control.remove(formId);
  };
  return (
    <View className="card stack">
      <View className="title">{fileName}</View>
      <View className="note">
        {formRowTitles[rows]} · {columns.length} 列中填 {mapped} 列 · {showInstant(at)}上传
      </View>
      {confirmed && byTown && months.length === 0 ? (
        <View className="note">还没有统计好的月份。请先在“通报”里生成。</View>
      ) : null}
      {confirmed ? (
        <View className="row row--wrap">
          {byTown
            ? months.slice(0, SHOWN).map((one) => (
                <Chip key={one} on={one === chosen} onTap={() => setMonth(one)}>
                  {one}
                </Chip>
              ))
            : [{ id: '', name: '全区' }, ...towns].map(({ id, name }) => (
                <Chip key={id} on={id === townId} onTap={() => setTownId(id)}>
                  {name}
                </Chip>
              ))}
        </View>
      ) : null}
      <View className="row row--wrap">
        {confirmed ? (
          <Button
            icon="download"
            onTap={fill}
            disabled={control.busy || (byTown && months.length === 0)}
            label={`下载填好的表：${fileName}`}
          >
            填好的表
          </Button>
        ) : null}
        <Button
          look="quiet"
          onTap={() => control.setMapping(form)}
          label={`${confirmed ? '改对应' : '确认对应'}：${fileName}`}
        >
          {confirmed ? '改对应' : '确认对应'}
        </Button>
        <Button
          look="quiet"
          onTap={() => void remove()}
          disabled={control.busy}
          label={`删除：${fileName}`}
        >
          删除
        </Button>
      </View>
    </View>
  );
}
