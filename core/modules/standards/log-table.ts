/** 办理记录 of a paper. */
import type { Block } from '@core/modules/papers/contract';
import type { LogLine } from './log.contract';

export const logTable = (lines: readonly LogLine[]): Block => ({
  kind: 'table',
  name: '办理记录',
  columns: [
    { title: '日期', width: 2 },
    { title: '办理人', width: 2 },
    { title: '事项', width: 4 },
    { title: '说明', width: 4 },
  ],
  rows: lines.map(({ on, byName, text, words = '' }) => [{ day: on }, byName, text, words]),
});
