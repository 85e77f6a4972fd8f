import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { keepTogether } from '@app/ui/keep-together';
import { FailureLine } from '@app/ui/messages';
import { Progress } from '@app/ui/progress';
import { UnfoldRow } from '@app/ui/unfold-row';
import { useWhatIf, whatIfTitles, type WhatIfPart } from './use-what-if';

/** 试算: what would have been otherwise, had the version been in force; nothing is written. */
export function WhatIf({ versionId }: { versionId: string }) {
  const { parts, busy, error, isOver, run } = useWhatIf(versionId);
  return (
    <View className="card stack rules__part">
      <View className="title">试算</View>
      <View className="note">
        把最近一个已结束的季度和上一年度的评星，按现行规则和这一版各判一次。只比较，不改动任何记录。
      </View>
      {parts.map((part) => (
        <PartOf key={part.kind} part={part} />
      ))}
      <FailureLine why={error} />
      <Button look={parts.length === 0 ? 'main' : 'plain'} onTap={run} disabled={busy}>
        {busy ? '正在试算' : isOver ? '再算一次' : parts.length > 0 ? '继续试算' : '试算会改变什么'}
      </Button>
    </View>
  );
}

function PartOf({ part }: { part: WhatIfPart }) {
  const [open, setOpen] = useState(false);
  const { kind, first, last, done, total, judged, moves, cases, next } = part;
  const title = whatIfTitles[kind];
  const moved = moves.reduce((sum, { count }) => sum + count, 0);
  return (
    <View className="stack" role="status">
      <View>
        {title}
        {first === last ? '' : `（${first} 至 ${last}）`}
      </View>
      {next === undefined ? null : (
        <>
          <View className="note">{`已比较 ${done} / ${total}`}</View>
          <Progress label={title} done={done} total={total} />
        </>
      )}
      <View className="note">
        {judged === 0
          ? '没有可以比较的'
          : `判定 ${judged} 项，${moved > 0 ? `${moved} 项不同` : '没有不同'}`}
      </View>
      {moves.map(({ of, before, after, count }) => (
        <View key={`${of}${before}${after}`}>
          {keepTogether(`${of}：${before} → ${after}，${count} 项`)}
        </View>
      ))}
      {cases.length > 0 ? (
        <UnfoldRow
          title="涉及的单位和人"
          value={cases.length < moved ? `前 ${cases.length} 项` : `${cases.length} 项`}
          open={open}
          onToggle={() => setOpen(!open)}
        >
          {cases.map(({ of, name, period, before, after }, i) => (
            <View className="note list-row" key={`${name}${of}${period}${i}`}>
              {keepTogether(`${name} ${period} ${of}：${before} → ${after}`)}
            </View>
          ))}
        </UnfoldRow>
      ) : null}
    </View>
  );
}
