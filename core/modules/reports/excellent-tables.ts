/** 优秀 in the month's 通报: everybody over the published threshold, by name within each level. */
import type { Block } from '@core/modules/papers/contract';

export interface ExcellentFound {
  /** `分类管理2026年上半年优秀`. */
  readonly title: string;
  readonly atLeast: number;
  readonly levels: readonly { readonly title: string; readonly names: readonly string[] }[];
}

export const excellentTables = (found: readonly ExcellentFound[]): Block[] =>
  found.flatMap(({ title, atLeast, levels }): Block[] => [
    {
      kind: 'table',
      name: title,
      columns: [
        { title: '等次', width: 2 },
        { title: '家数', from: '达到门槛的' },
        { title: '名单（按名称）', width: 6 },
      ],
      rows: levels.map((level) => [level.title, level.names.length, level.names.join('、')]),
    },
    { kind: 'note', text: `${title}：达到公布的门槛（百分之 ${atLeast}）的全部列入，按名称排列。` },
  ]);
