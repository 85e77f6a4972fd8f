/** What an import says on the command line: as words, or as one JSON object. */
import type { ImportStatus } from '@core/modules/roster/actions';
import type { RosterQuestion } from '@core/modules/roster/contract';

/** Every open question; those that must be answered first. */
export function questionsOf({ recognition, report }: ImportStatus): RosterQuestion[] {
  const all = [...recognition.questions, ...report.questions];
  return [...all.filter(({ optional }) => !optional), ...all.filter(({ optional }) => optional)];
}

/** The report by itself: summary and issues first, then what else is known. `round`: times that was answered. */
export function jsonOf(status: ImportStatus, round: number): object {
  const { summary, issues, doubts, dependents, notRead, unread } = status.report;
  return {
    summary,
    issues,
    doubts,
    dependents,
    notRead,
    unread,
    questions: questionsOf(status).map((question, i) => ({
      number: `${round + 1}.${i + 1}`,
      ...question,
    })),
    state: status.state,
    counts: status.counts,
    conflicts: status.conflicts,
    moreIssues: status.moreIssues,
  };
}

const LEVELS = { error: '未通过', setAside: '先留空', fixed: '已修正', skipped: '已跳过' } as const;

/** The same in words. */
export function wordsOf(status: ImportStatus, round: number): string {
  const { summary, issues, doubts, dependents, notRead, unread } = status.report;
  const { added, changed, unchanged } = status.counts;
  const lines = [
    ...Object.entries(summary).map(
      ([sheet, s]) =>
        `${sheet}：${s.rows} 行，未通过 ${s.error}，先留空 ${s.setAside}，已修正 ${s.fixed}，已跳过 ${s.skipped}` +
        (s.asked ? `，等您回答 ${s.asked}` : ''),
    ),
    ...issues.map((i) => `  ${i.sheet} 第 ${i.row} 行 ${i.field} ${LEVELS[i.level]}：${i.why}`),
    ...doubts.map((d) => `  ${d.sheet} 第 ${d.row} 行 ${d.field} 存疑：${d.why}`),
    ...dependents.map((d) => `  ${d.sheet} 第 ${d.row} 行引用了未通过的“${d.refersTo.name}”`),
    ...notRead.map((n) => `“${n.sheet}”没有读取：${n.why}`),
    ...unread.map((u) => `“${u.sheet}”的${u.headings.map((h) => `“${h}”`).join('、')}：${u.why}`),
    ...questionLines(status, round),
    `新增 ${added} 项，更新 ${changed} 项，没有变化 ${unchanged} 项（${status.state}）`,
  ];
  return `${lines.join('\n')}\n`;
}

function questionLines(status: ImportStatus, round: number): string[] {
  const questions = questionsOf(status);
  if (questions.length === 0) return [];
  return [
    ...questions.flatMap(({ text, choices, optional }, i) => [
      `${optional ? '可以选择' : '需要确认'} ${round + 1}.${i + 1}：${text}`,
      ...choices.map(({ label }, at) => `    ${at + 1}  ${label}`),
    ]),
    '回答：在命令后加 --answer 题号=选项，可写多个，如 --answer 1.1=1；--yes 表示需要确认的都取第一项',
  ];
}
