import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ImportState } from '@core/modules/roster/actions';
import { showInstant } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { FailureLine } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useQuery } from '@app/data/query';
import { WhichWord } from './corrected-facts';
import { ImportProgress } from './import-progress';
import { ImportReport } from './import-report';
import { MappingForm, openQuestions } from './mapping-form';
import { isRunning, useImport, type ImportControl } from './use-import';
import './roster.scss';

const STATES: Readonly<Record<ImportState, string>> = {
  unsure: '待确认',
  planning: '正在检查',
  ready: '已检查，未写入',
  applying: '正在写入',
  done: '已写入',
  checkingUndo: '正在检查能否撤销',
  undoing: '正在撤销',
  undone: '已撤销',
};

/** 名册导入: check first, then write, then undo whole if it must be. */
export function RosterImport() {
  const control = useImport();
  const { status, busy, error } = control;
  return (
    <Page wide>
      <View className="stack">
        <FailureLine why={error} />
        {status ? <OneImport control={control} /> : <Start control={control} busy={busy} />}
      </View>
    </Page>
  );
}

function Start({ control, busy }: { control: ImportControl; busy: boolean }) {
  const list = useQuery('roster.list', {});
  return (
    <>
      <View className="card stack">
        <View className="title">导入名册</View>
        <View>
          选择 Excel 工作簿（.xlsx）或
          CSV，可含单位、党组织、党员、指导员、帮建责任各表。表名、表头写法不同也能识别，拿不准的会请您确认。
        </View>
        <View className="note">
          先逐行检查并给出结果，确认后才写入；写入后可整体撤销。读不准的一栏先留空，整行照常导入。
        </View>
        <Button look="main" icon="upload" onTap={() => void control.choose()} disabled={busy}>
          {busy ? '正在读取' : '选择工作簿'}
        </Button>
      </View>
      {list.data && list.data.imports.length > 0 ? (
        <View>
          <View className="section-title">以往的导入</View>
          <List>
            {list.data.imports.map((item) => (
              <ListRow
                key={item.importId}
                icon="file-spreadsheet"
                title={item.fileName}
                note={`${showInstant(item.startedAt)} · ${STATES[item.state]}`}
                value={`新增 ${item.counts.added}，更新 ${item.counts.changed}`}
                onTap={() => void control.open(item.importId)}
              />
            ))}
          </List>
        </View>
      ) : null}
    </>
  );
}

function OneImport({ control }: { control: ImportControl }) {
  const { status, busy, error } = control;
  const [takesFile, setTakesFile] = useState(false);
  if (!status) return null;
  const running = isRunning(status);
  const asks =
    (status.state === 'unsure' || status.state === 'ready') && openQuestions(status).length > 0;
  const undo = async (): Promise<void> => {
    const { confirm } = await Taro.showModal({
      title: '整体撤销这次导入？',
      content: '名册会恢复到导入之前。之后又有改动或联系记录的，不能撤销。',
      confirmText: '撤销',
    });
    if (confirm) void control.undo('名册有误，整体撤销');
  };
  return (
    <>
      <View className="card stack">
        <View className="row row--between row--wrap">
          <View className="title">{status.fileName}</View>
          <View className="note">{STATES[status.state]}</View>
        </View>
        <ImportProgress status={status} />
        {status.state === 'ready' ? (
          <WhichWord status={status} takesFile={takesFile} onChange={setTakesFile} />
        ) : null}
        <View className="row row--wrap">
          {status.state === 'ready' ? (
            <Button look="main" onTap={() => void control.apply(takesFile)} disabled={busy}>
              写入名册
            </Button>
          ) : null}
          {running && error ? <Button onTap={() => void control.advance()}>继续</Button> : null}
          {status.state === 'done' ? (
            <Button icon="undo-2" onTap={() => void undo()} disabled={busy}>
              整体撤销
            </Button>
          ) : null}
          {running ? null : (
            <Button look="quiet" onTap={control.close}>
              返回
            </Button>
          )}
        </View>
        {status.blockers.length > 0 ? (
          <View className="field__error">
            不能整体撤销：{status.blockers.join('；')}。请先处理这些记录。
          </View>
        ) : null}
      </View>
      {asks ? <MappingForm key={status.importId} status={status} control={control} /> : null}
      <ImportReport status={status} />
    </>
  );
}
