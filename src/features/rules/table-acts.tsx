import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RuleRow } from '@core/modules/rules/contract';
import type { RulePart } from '@core/modules/rules/labels';
import type { Day } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { ReadyFileSheet } from '@app/ui/ready-file-sheet';
import { UnfoldRow } from '@app/ui/unfold-row';
import { call } from '@app/data/cloud-client/call';
import { chooseWorkbook } from '@app/data/choose-workbook';
import { useWork } from '@app/data/use-work';
import { fetchFile } from '@app/phone/fetch-file';
import { makeReady, type ReadyFile } from '@app/phone/ready-file';
import type { Edits } from './use-edits';

interface Props {
  part: RulePart;
  from: Day;
  edits: Edits;
}

/** The part's lists as a table: out, filled in elsewhere, and read row by row; what it says otherwise is as if it had been typed. */
export function TableActs({ part, from, edits }: Props) {
  const [ready, setReady] = useState<ReadyFile | null>(null);
  const [rows, setRows] = useState<readonly RuleRow[]>([]);
  const { busy, error, doing } = useWork();
  const fetch = (): void =>
    void doing(async () => {
      const { first: _first, ...file } = await fetchFile((piece) =>
        call('rules.tables', { part, on: from, piece }),
      );
      setReady(await makeReady(file));
    });
  const read = (): void =>
    void doing(async () => {
      const chosen = await chooseWorkbook();
      if (!chosen) return;
      const { fileId } = chosen;
      const answer = await call('rules.readTables', { part, on: from, fileId });
      setRows(answer.rows);
      edits.replace(answer.edits);
    });
  return (
    <View className="card stack rules__part">
      <View className="note">
        清单可以导出为表格，改好再读入；读入的内容先列出来，核对后再存为草稿。
      </View>
      <FailureLine why={error} />
      <View className="row row--wrap">
        <Button onTap={fetch} disabled={busy}>
          导出为表格
        </Button>
        <Button onTap={read} disabled={busy}>
          读入表格
        </Button>
      </View>
      <Rows rows={rows} />
      <ReadyFileSheet file={ready} onClose={() => setReady(null)} />
    </View>
  );
}

const STATES = { changed: '改动', same: '没有变化', added: '新增', failed: '未通过' } as const;

/** What became of each row that says anything new: those that were left out first. */
function Rows({ rows }: { rows: readonly RuleRow[] }) {
  const [open, setOpen] = useState(true);
  if (rows.length === 0) return null;
  const count = (state: RuleRow['state']): number =>
    rows.filter((row) => row.state === state).length;
  const told = rows.filter(({ state }) => state !== 'same');
  const inOrder = [
    ...told.filter(({ state }) => state === 'failed'),
    ...told.filter(({ state }) => state !== 'failed'),
  ];
  return (
    <UnfoldRow
      title={`改动 ${count('changed')} 行，新增 ${count('added')} 行，未通过 ${count('failed')} 行，没有变化 ${count('same')} 行`}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {inOrder.map(({ sheet, row, name, state, words }) => (
        <View
          className={state === 'failed' ? 'list-row field__error' : 'list-row note'}
          key={`${sheet}/${row}`}
        >
          {sheet} 第 {row} 行 {name}：{words ?? STATES[state]}
        </View>
      ))}
    </UnfoldRow>
  );
}
