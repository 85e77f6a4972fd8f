import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Block, Paper, Run } from '@core/modules/papers/contract';
import { PaperChart } from './paper-chart';
import { Sheet } from './sheet';
import { TableView } from './paper-table';
import { Tap } from './tap';
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
        <BlockView key={i} block={block} before={paper.blocks[i - 1]} onAsk={setAsked} />
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

interface BlockProps {
  block: Block;
  before: Block | undefined;
  onAsk: (run: Run) => void;
}

function BlockView({ block, before, onAsk }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return <View className="paper-view__heading">{block.text}</View>;
    case 'paragraph':
      return (
        <View className="paper-view__paragraph">
          {block.runs.map((run, i) =>
            run.from ? (
              <Tap className="paper-view__figure" key={i} onTap={() => onAsk(run)}>
                {run.text}
              </Tap>
            ) : (
              <Text key={i}>{run.text}</Text>
            ),
          )}
        </View>
      );
    case 'table':
      return (
        <TableView
          table={block}
          titled={before?.kind === 'heading' && before.text.endsWith(block.name)}
        />
      );
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
