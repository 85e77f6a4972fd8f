import { useEffect, useRef, useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { DecidedDifference, RegistryRun } from '@core/modules/registry/contract';
import { differenceTitles, type DifferenceKind } from '@core/modules/registry/labels';
import { namesOf } from '@core/shared/names-of';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Message, Waiting } from '@app/ui/messages';
import { Progress } from '@app/ui/progress';
import { useQuery } from '@app/data/query';
import { AsideSheet } from './aside-sheet';
import { DifferenceRow } from './difference-row';
import type { RegistryControl } from './use-registry';

interface Props {
  runId: string;
  control: RegistryControl;
  /** Grows with each thing done: the list is asked anew. */
  turn: number;
}

/** What one comparison found, kind by kind, with what was decided. */
export function Differences({ runId, control, turn }: Props) {
  const [kind, setKind] = useState<DifferenceKind>('new');
  const [skip, setSkip] = useState(0);
  const [aside, setAside] = useState<DecidedDifference | 'all' | null>(null);
  const query = useQuery('registry.open', { runId, kind, ...(skip ? { skip } : {}) });
  const { reload } = query;
  const seen = useRef(turn);
  useEffect(() => {
    if (seen.current !== turn) void reload();
    seen.current = turn;
  }, [turn, reload]);
  if (!query.data) return <Waiting {...query} />;
  const { run, differences, next } = query.data;
  const close = (
    <Button look="quiet" onTap={() => control.open(null)}>
      返回
    </Button>
  );
  if (run.questions.length > 0) {
    return (
      <>
        <Message icon="circle-alert" title="这份数据还不能比对">
          {run.questions.join('；')}。请改好表头后重新选择。
        </Message>
        {close}
      </>
    );
  }
  return (
    <>
      <Summary run={run} control={control} />
      <View className="row row--wrap">
        {namesOf(differenceTitles).map((k) => (
          <Chip
            key={k}
            on={k === kind}
            onTap={() => {
              setKind(k);
              setSkip(0);
            }}
          >
            {differenceTitles[k]} {total(run, k)}
          </Chip>
        ))}
      </View>
      <Bulk run={run} kind={kind} control={control} onAside={() => setAside('all')} />
      {differences.length === 0 ? (
        <View className="note">没有{differenceTitles[kind]}的单位。</View>
      ) : (
        <View className="list">
          {differences.map((d) => (
            <DifferenceRow
              key={d.key}
              difference={d}
              runId={runId}
              control={control}
              onAside={() => setAside(d)}
            />
          ))}
        </View>
      )}
      <View className="row row--wrap">
        {skip > 0 ? (
          <Button look="quiet" onTap={() => setSkip(0)}>
            回到第一页
          </Button>
        ) : null}
        {next ? (
          <Button look="quiet" onTap={() => setSkip(next)}>
            下一页
          </Button>
        ) : null}
        {close}
      </View>
      {aside ? (
        <AsideSheet
          what={aside === 'all' ? `全部未处理的${differenceTitles[kind]}` : aside.name}
          onClose={() => setAside(null)}
          onSave={(reason) => {
            const keys = aside === 'all' ? {} : { keys: [aside.key] };
            void control.decide({ runId, kind, decision: 'setAside', reason, ...keys });
            setAside(null);
          }}
        />
      ) : null}
    </>
  );
}

const total = ({ counts }: RegistryRun, kind: DifferenceKind): number =>
  counts[kind].open + counts[kind].accepted + counts[kind].aside;

function Summary({ run, control }: { run: RegistryRun; control: RegistryControl }) {
  const { writing } = control;
  const { new: added, closed, nominal, missing } = run.counts;
  const out = closed.accepted + nominal.accepted + missing.accepted;
  return (
    <View className="card stack">
      <View>
        <View className="title">{run.fileName}</View>
        <View className="note">
          读取 {run.rows} 行，{run.same} 家与名册一致；已采纳新增 {added.accepted} 家、清除 {out}{' '}
          家。
        </View>
        {run.unread.length > 0 ? (
          <View className="note">
            {run.unread.length} 行没有读取：
            {run.unread
              .slice(0, 3)
              .map(({ row, why }) => `第 ${row} 行 ${why}`)
              .join('；')}
          </View>
        ) : null}
      </View>
      {writing && control.busy ? (
        <View>
          <Progress label="写入名册的进度" {...writing.progress} />
          <View className="note" role="status">
            正在写入名册：{writing.progress.done}/{writing.progress.total}
          </View>
        </View>
      ) : null}
    </View>
  );
}

interface BulkProps {
  run: RegistryRun;
  kind: DifferenceKind;
  control: RegistryControl;
  onAside: () => void;
}

function Bulk({ run, kind, control, onAside }: BulkProps) {
  const { open } = run.counts[kind];
  if (open === 0) return null;
  const title = differenceTitles[kind];
  const acceptAll = async (): Promise<void> => {
    const { confirm } = await Taro.showModal({
      title: `采纳${title}的 ${open} 家？`,
      content:
        kind === 'new'
          ? '这些单位将加入名册。可以整体撤销。'
          : `这些单位在名册上将改为${kind === 'nominal' ? '停业' : '注销'}。可以整体撤销。`,
      confirmText: '采纳',
    });
    if (confirm) await control.decide({ runId: run.runId, kind, decision: 'accept' });
  };
  return (
    <View className="row row--wrap">
      <Button look="main" onTap={() => void acceptAll()} disabled={control.busy}>
        全部采纳（{open} 家）
      </Button>
      <Button onTap={onAside} disabled={control.busy}>
        全部暂不采纳
      </Button>
    </View>
  );
}
