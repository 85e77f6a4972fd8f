import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Block, Cell, Paper, Run } from '@core/contracts/papers';
import { percent } from '@core/domain/coverage/coverage';
import { PaperChart } from './paper-chart';
import { Sheet } from './sheet';
import './paper-view.scss';

/** A paper as it will be printed; a number opens to what it counts. */
export function PaperView({ paper }: { paper: Paper }) {
  const [asked, setAsked] = useState<Run | null>(null);
  return (
    <View className="paper-view">
      <View className="paper-view__head">
        <View className="paper-view__title">{paper.title}</View>
        {paper.number ? <View>{paper.number}</View> : null}
        <View className="note">{paper.subtitle}</View>
      </View>
      {paper.blocks.map((block, i) => (
        // Blocks of a paper never change places.
        <BlockView key={i} block={block} onAsk={setAsked} />
      ))}
      {paper.issuedOn ? (
        <View className="paper-view__issued">
          <View>{paper.issuer}</View>
          <View>{paper.issuedOn}</View>
        </View>
      ) : null}
      {asked ? (
        <Sheet title={asked.text} closeWord="知道了" onClose={() => setAsked(null)}>
          <View>数字来源：{asked.from}</View>
          <View className="note">由记录自动统计，不能手工改动。</View>
        </Sheet>
      ) : null}
    </View>
  );
}

function BlockView({ block, onAsk }: { block: Block; onAsk: (run: Run) => void }) {
  switch (block.kind) {
    case 'heading':
      return <View className="paper-view__heading">{block.text}</View>;
    case 'paragraph':
      return (
        <View className="paper-view__paragraph">
          {block.runs.map((run, i) =>
            run.from ? (
              <Text className="paper-view__figure" key={i} onClick={() => onAsk(run)}>
                {run.text}
              </Text>
            ) : (
              <Text key={i}>{run.text}</Text>
            ),
          )}
        </View>
      );
    case 'table':
      return <TableView table={block} />;
    case 'chart':
      return <PaperChart {...block} />;
    case 'lines':
      return (
        <View>
          {block.lines.map(({ label, text }) => (
            <View className="fact" key={label}>
              <View className="fact__name">{label}</View>
              <View className="grow paper-view__text">{text}</View>
            </View>
          ))}
        </View>
      );
    case 'note':
      return <View className="note">{block.text}</View>;
  }
}

function TableView({ table }: { table: Extract<Block, { kind: 'table' }> }) {
  const { name, columns, rows, summed } = table;
  return (
    <View className="paper-view__table-block">
      <View className="paper-view__caption">{name}</View>
      <View
        className="paper-view__scroll"
        {...(process.env.TARO_ENV === 'h5' ? { tabIndex: 0, role: 'region' } : {})}
        aria-label={`${name}，可左右滑动`}
      >
        <View className="paper-view__table">
          <View className="paper-view__tr paper-view__tr--head">
            {columns.map(({ title }) => (
              <View className="paper-view__td" key={title}>
                {title}
              </View>
            ))}
          </View>
          {rows.map((cells, r) => (
            <View
              className={`paper-view__tr${summed && r === rows.length - 1 ? ' paper-view__tr--sum' : ''}`}
              key={r}
            >
              {cells.map((cell, c) => (
                <View className="paper-view__td" key={c}>
                  {shownCell(cell)}
                </View>
              ))}
            </View>
          ))}
        </View>
      </View>
    </View>
  );
}

function shownCell(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  if ('day' in cell) return cell.day;
  return cell.of === 0 ? '—' : `${percent(cell.part, cell.of)} ${cell.part}/${cell.of}`;
}
