/** A run in the words of a page. */
import type { RunEntry } from '@core/modules/processes/contract';
import { stepOf } from '@core/modules/processes/replay';
import type { Process, Step } from '@core/modules/processes/rules.contract';
import { explainVote } from '@core/modules/meetings/votes';

export type Value = string | number | boolean;

export const valueWords = (value: Value): string =>
  value === true ? '是' : value === false ? '否' : String(value);

/** One of these is enough: `天数不少于 3，或学时不少于 24`. */
export function enoughWords({ enough, fields }: Step): string | undefined {
  if (!enough) return undefined;
  const title = (code: string): string => fields.find((one) => one.code === code)?.title ?? code;
  return enough.map(({ field, atLeast }) => `${title(field)}不少于 ${atLeast}`).join('，或');
}

/** One entry of the log in words, and what was written beside it. */
export function entryWords(
  process: Process,
  entries: readonly RunEntry[],
  entry: RunEntry,
): { text: string; words?: string } {
  const said = (text: string, words?: string) => ({ text, ...(words ? { words } : {}) });
  const stepOfEntry = (id: string): Step | undefined => {
    const about = entries.find((one) => one.id === id);
    return about?.kind === 'take' ? stepOf(process, about.step) : undefined;
  };
  switch (entry.kind) {
    case 'take': {
      const step = stepOf(process, entry.step);
      return said(step?.title ?? entry.step, recordWords(step, entry));
    }
    case 'correct': {
      const step = stepOfEntry(entry.entry);
      const more = [entry.reason, recordWords(step, entry)].filter(Boolean).join('；');
      return said(`更正“${step?.title ?? ''}”为 ${entry.takenOn}`, more);
    }
    case 'void':
      return said(`作废“${stepOfEntry(entry.entry)?.title ?? ''}”`, entry.reason);
    case 'stop':
      return said('终止', entry.reason);
    case 'contest':
      return said(`对“${stepOfEntry(entry.entry)?.title ?? ''}”提出异议`, entry.words);
    case 'settle':
      return said(entry.upheld ? '异议成立' : '异议不成立', entry.words);
  }
}

type OnRecord = Extract<RunEntry, { kind: 'take' | 'correct' }>;

function recordWords(
  step: Step | undefined,
  { fields, vote, outcome, months, lateReason }: OnRecord,
): string {
  const told = (step?.fields ?? []).flatMap(({ code, title }) => {
    const value = fields[code];
    return value === undefined ? [] : [`${title}：${valueWords(value)}`];
  });
  const chosen = step?.outcomes?.find(({ code }) => code === outcome)?.title;
  return [
    ...told,
    ...(vote ? [explainVote(vote, step?.vote?.quorum)] : []),
    ...(chosen ? [chosen] : []),
    ...(months ? [`延长 ${months} 个月`] : []),
    ...(lateReason ? [`逾期理由：${lateReason}`] : []),
  ].join('；');
}
