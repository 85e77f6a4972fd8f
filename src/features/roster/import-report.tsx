import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ImportStatus } from '@core/modules/roster/actions';
import { Chip } from '@app/ui/chip';
import { CorrectedFacts } from './corrected-facts';

type Level = 'error' | 'setAside' | 'fixed' | 'skipped';

const LEVELS: Readonly<Record<Level, string>> = {
  error: '未通过',
  setAside: '先留空',
  fixed: '已修正',
  skipped: '已跳过',
};
const LOOKS: Readonly<Record<Level, string>> = {
  error: 'missed',
  setAside: 'open',
  fixed: 'met',
  skipped: 'exempt',
};

/** What the check says, sheet by sheet and row by row. */
export function ImportReport({ status }: { status: ImportStatus }) {
  const { summary, issues, doubts, dependents, notRead, unread } = status.report;
  const [level, setLevel] = useState<Level | null>(null);
  const shown = level ? issues.filter((issue) => issue.level === level) : issues;
  return (
    <>
      {Object.keys(summary).length > 0 ? (
        <View className="card report" role="table" aria-label="各表检查结果">
          <View className="report__row report__head" role="row">
            {['表', '行数', '未通过', '先留空', '已修正', '已跳过'].map((title) => (
              <View key={title} role="columnheader">
                {title}
              </View>
            ))}
          </View>
          {Object.entries(summary).map(([sheet, { rows, error, setAside, fixed, skipped }]) => (
            <View className="report__row" role="row" key={sheet}>
              {[sheet, rows, error, setAside, fixed, skipped].map((value, i) => (
                <View key={i} role="cell">
                  {value}
                </View>
              ))}
            </View>
          ))}
        </View>
      ) : null}
      {notRead.map(({ sheet, why }) => (
        <View className="note" key={sheet}>
          “{sheet}”没有读取：{why}
        </View>
      ))}
      {unread.map(({ sheet, headings, why }) => (
        <View className="note" key={sheet + why}>
          “{sheet}”的{headings.map((heading) => `“${heading}”`).join('、')}：{why}
        </View>
      ))}
      {issues.length > 0 ? (
        <>
          <View className="row row--wrap">
            <Chip on={level === null} onTap={() => setLevel(null)}>
              全部 {issues.length}
            </Chip>
            {(Object.keys(LEVELS) as Level[]).map((name) => (
              <Chip key={name} on={level === name} onTap={() => setLevel(name)}>
                {LEVELS[name]} {issues.filter((issue) => issue.level === name).length}
              </Chip>
            ))}
          </View>
          <View className="list">
            {shown.map((issue) => (
              <View
                className="list-row"
                key={`${issue.sheet}/${issue.row}/${issue.field}/${issue.why}`}
              >
                <View className={`tag tag--${LOOKS[issue.level]}`}>{LEVELS[issue.level]}</View>
                <View className="grow">
                  <Text>
                    {issue.sheet} 第 {issue.row} 行{issue.field ? ` · ${issue.field}` : ''}
                  </Text>
                  <View className="note">{issue.why}</View>
                </View>
              </View>
            ))}
          </View>
          {status.moreIssues > 0 ? (
            <View className="note">另有 {status.moreIssues} 条未列出。</View>
          ) : null}
        </>
      ) : null}
      {doubts.length > 0 ? (
        <View>
          <View className="section-title">存疑，请核对</View>
          <View className="list">
            {doubts.map(({ sheet, row, field, why }) => (
              <View className="list-row" key={`${sheet}/${row}/${field}`}>
                <View className="grow">
                  <Text>
                    {sheet} 第 {row} 行 · {field}
                  </Text>
                  <View className="note">{why}</View>
                </View>
              </View>
            ))}
          </View>
        </View>
      ) : null}
      {dependents.length > 0 ? (
        <View>
          <View className="section-title">因引用的行未通过而受影响</View>
          <View className="list">
            {dependents.map(({ sheet, row, refersTo, effect }) => (
              <View className="list-row" key={`${sheet}/${row}/${refersTo.row}`}>
                <View className="grow">
                  <Text>
                    {sheet} 第 {row} 行
                  </Text>
                  <View className="note">
                    引用了{refersTo.sheet}第 {refersTo.row} 行“{refersTo.name}”，
                    {effect === 'refused' ? '一并未通过' : '其余部分照常写入'}
                  </View>
                </View>
              </View>
            ))}
          </View>
        </View>
      ) : null}
      <CorrectedFacts status={status} />
      {status.conflicts.length > 0 ? (
        <View>
          <View className="section-title">与已有记录冲突，没有写入</View>
          <View className="list">
            {status.conflicts.map(({ sheet, row, why }) => (
              <View className="list-row" key={`${sheet}/${row}`}>
                {sheet} 第 {row} 行：{why}
              </View>
            ))}
          </View>
        </View>
      ) : null}
    </>
  );
}
