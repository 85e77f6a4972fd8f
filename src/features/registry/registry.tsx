import { useState } from 'react';
import { View } from '@tarojs/components';
import { showInstant } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { FailureLine } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useQuery } from '@app/data/query';
import { Differences } from './differences';
import { useRegistry, type RegistryControl } from './use-registry';
import './registry.scss';

/** 登记数据比对: an extract of the registry beside the roster; what differs is accepted or set aside. */
export function Registry() {
  const [turn, setTurn] = useState(0);
  const control = useRegistry(() => setTurn((n) => n + 1));
  return (
    <Page wide>
      <View className="stack">
        <FailureLine why={control.error} />
        {control.runId ? (
          <Differences runId={control.runId} control={control} turn={turn} />
        ) : (
          <Start control={control} />
        )}
      </View>
    </Page>
  );
}

function Start({ control }: { control: RegistryControl }) {
  const list = useQuery('registry.list', {});
  const runs = list.data?.runs ?? [];
  return (
    <>
      <View className="card stack">
        <View className="title">与登记数据比对</View>
        <View>
          选择市场监管或民政部门的登记数据（.xlsx 或
          .csv），含单位名称、统一社会信用代码、单位类型、所属镇街、登记状态。
        </View>
        <View className="note">
          先按信用代码、再按名称和镇街核对，列出新增、已注销、名存实亡的单位。逐家或成批采纳后才写入名册，可以整体撤销。
        </View>
        <Button
          look="main"
          icon="upload"
          onTap={() => void control.choose()}
          disabled={control.busy}
        >
          {control.busy ? '正在比对' : '选择登记数据'}
        </Button>
      </View>
      {runs.length > 0 ? (
        <View>
          <View className="section-title">以往的比对</View>
          <List>
            {runs.map(({ runId, fileName, at }) => (
              <ListRow
                key={runId}
                icon="file-spreadsheet"
                title={fileName}
                note={showInstant(at)}
                onTap={() => control.open(runId)}
              />
            ))}
          </List>
        </View>
      ) : null}
    </>
  );
}
