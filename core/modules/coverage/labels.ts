/** Words of coverage: what each is called, and so which there are. */

/** 组织覆盖, 单独组建, 工作覆盖. */
export const coverageTitles = {
  organised: '组织覆盖',
  separate: '单独组建',
  worked: '工作覆盖',
} as const;
export type CoverageMeasure = keyof typeof coverageTitles;
