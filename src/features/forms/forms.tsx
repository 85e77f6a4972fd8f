import { View } from '@tarojs/components';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { FailureLine, Message, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { ReadyFileSheet } from '@app/ui/ready-file-sheet';
import { useQuery } from '@app/data/query';
import { FormCard } from './form-card';
import { MapForm } from './map-form';
import { useForms, type Told } from './use-forms';
import './forms.scss';

/** 上级报表: a superior's blank workbook, mapped once, filled from the records whenever it is asked for. */
export function Forms() {
  const list = useQuery('form.list', {});
  const control = useForms(() => void list.reload());
  const { mapping, told, error, busy } = control;
  return (
    <Page wide>
      <View className="stack">
        <FailureLine why={error} />
        {told ? <Filled told={told} /> : null}
        {mapping ? (
          <MapForm form={mapping} control={control} />
        ) : (
          <>
            <View className="card stack">
              <View>选择上级发来的空白表（.xlsx）。认一次表头，以后每月按记录填好，版式不变。</View>
              <Button look="main" icon="upload" onTap={() => void control.choose()} disabled={busy}>
                {busy ? '请稍候' : '选择空白表'}
              </Button>
            </View>
            {!list.data ? (
              <Waiting {...list} />
            ) : list.data.forms.length === 0 ? (
              <Message icon="inbox" title="还没有报表">
                上传后会列在这里。
              </Message>
            ) : (
              list.data.forms.map((form) => (
                <FormCard
                  key={form.formId}
                  form={form}
                  months={list.data?.months ?? []}
                  towns={list.data?.towns ?? []}
                  control={control}
                />
              ))
            )}
          </>
        )}
      </View>
      <ReadyFileSheet file={control.ready} onClose={control.putAway} />
    </Page>
  );
}

function Filled({ told }: { told: Told }) {
  return (
    <View className="banner" role="status">
      <View>
        填好的表{process.env.TARO_ENV === 'h5' ? '已下载' : '已准备好'}，截至 {showDay(told.asOf)}
        ，填了 {told.filled} 行。
      </View>
      {told.notes.map((note) => (
        <View key={note}>{note}</View>
      ))}
    </View>
  );
}
