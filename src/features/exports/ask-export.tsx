import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ExportKind } from '@core/modules/exports/labels';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { TextField } from '@app/ui/text-field';
import { useQuery } from '@app/data/query';
import { hasRole, useSession } from '@app/data/session';
import type { ExportControl } from './use-exports';

const KINDS: Readonly<Record<ExportKind, { title: string; says: string }>> = {
  roster: {
    title: '名册（Excel）',
    says: '单位、党组织、指导员、帮建责任、党员各一张表，手机号写全。可以改好后再用“名册导入”读回来。',
  },
  archive: {
    title: '全部资料（压缩包）',
    says: '每类记录一张表格，另有按镇街、单位、党组织查看的网页，用浏览器就能打开，不需要本软件。',
  },
};

/** What, of where, and why: the reason is kept, and those named in the file can read it. */
export function AskExport({ control }: { control: ExportControl }) {
  const session = useSession();
  const whole = hasRole(session.data, 'administrator', 'districtSupervisor');
  const towns = useQuery('unit.list', {}).data?.towns ?? [];
  const [kind, setKind] = useState<ExportKind>('roster');
  const [townId, setTownId] = useState('');
  const [withPhones, setWithPhones] = useState(false);
  const [reason, setReason] = useState('');
  const town = townId || (whole ? '' : (towns[0]?.id ?? ''));
  const ask = (): void =>
    void control.start({
      kind,
      reason: reason.trim(),
      ...(town ? { townId: town } : {}),
      ...(kind === 'archive' && withPhones ? { withPhones } : {}),
    });
  return (
    <View className="card stack">
      <View className="row row--wrap">
        {(Object.keys(KINDS) as ExportKind[]).map((one) => (
          <Chip key={one} on={one === kind} onTap={() => setKind(one)}>
            {KINDS[one].title}
          </Chip>
        ))}
      </View>
      <View className="note">{KINDS[kind].says}</View>
      <Field label="范围">
        <View className="row row--wrap">
          {whole ? (
            <Chip on={town === ''} onTap={() => setTownId('')}>
              全区
            </Chip>
          ) : null}
          {towns.map(({ id, name }) => (
            <Chip key={id} on={town === id} onTap={() => setTownId(id)}>
              {name}
            </Chip>
          ))}
        </View>
      </Field>
      {kind === 'archive' ? (
        <Field label="电话">
          <View className="row row--wrap">
            <Chip on={!withPhones} onTap={() => setWithPhones(false)}>
              遮去中间几位
            </Chip>
            <Chip on={withPhones} onTap={() => setWithPhones(true)}>
              写全
            </Chip>
          </View>
        </Field>
      ) : null}
      <TextField label="用途" value={reason} max={100} onChange={setReason} />
      <View className="note">
        文件里有姓名。谁在什么时候、为什么导出会记下来，名单上的人在“我的数据”里看得到。
      </View>
      <Button look="main" icon="download" onTap={ask} disabled={control.busy || !reason.trim()}>
        {control.busy ? '正在导出' : '导出'}
      </Button>
    </View>
  );
}
