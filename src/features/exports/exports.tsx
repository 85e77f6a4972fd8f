import { View } from '@tarojs/components';
import { showInstant } from '@core/shared/calendar/display';
import type { ExportStatus } from '@core/modules/exports/contract';
import { EXPORT_DAYS, exportKindTitles } from '@core/modules/exports/labels';
import { List, ListRow } from '@app/ui/list';
import { FailureLine } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { Progress } from '@app/ui/progress';
import { ReadyFileSheet } from '@app/ui/ready-file-sheet';
import { useQuery } from '@app/data/query';
import { AskExport } from './ask-export';
import { useExports } from './use-exports';

/** 导出: the roster as a workbook, or everything as tables and pages; what was asked for before. */
export function Exports() {
  const list = useQuery('export.list', {});
  const control = useExports(() => void list.reload());
  const { running, fetched, busy, error } = control;
  const earlier = list.data?.exports ?? [];
  return (
    <Page wide>
      <View className="stack">
        <FailureLine why={error} />
        {running ? (
          <View className="banner" role="status">
            正在读取{running.at || '完毕，正在整理'}，已读 {running.rows} 行。可以离开，回来再继续。
          </View>
        ) : null}
        {fetched && fetched.of > 1 ? (
          <View className="stack" role="status">
            <View className="note">
              正在取文件，{fetched.done} / {fetched.of}
            </View>
            <Progress label="取文件" done={fetched.done} total={fetched.of} />
          </View>
        ) : null}
        <AskExport control={control} />
        {earlier.length > 0 ? (
          <View>
            <View className="section-title">近期导出</View>
            <List>
              {earlier.map((one) => (
                <ListRow
                  key={one.exportId}
                  icon="download"
                  title={one.fileName ?? `${one.scopeName}${exportKindTitles[one.kind]}`}
                  note={noteOf(one)}
                  {...(busy ? {} : { onTap: () => void control.take(one) })}
                />
              ))}
            </List>
            <View className="note">文件保留 {EXPORT_DAYS} 天后自动删除，只有导出人能取。</View>
          </View>
        ) : null}
      </View>
      <ReadyFileSheet file={control.ready} onClose={control.putAway} />
    </Page>
  );
}

function noteOf({ state, startedAt, rows, bytes = 0 }: ExportStatus): string {
  const size =
    bytes > 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
  const what = state === 'done' ? `${rows} 行 · ${size}` : '没有做完，点此继续';
  return `${showInstant(startedAt)} · ${what}`;
}
