/** Words of means: what each is called, and so which there are. */
export const grantStateTitles = {
  proposed: '待第二人签字',
  refused: '未同意',
  granted: '已核定',
  raised: '已登记',
  reversed: '已冲销',
} as const;
export type GrantState = keyof typeof grantStateTitles;

/** What a sum rests on. */
export const groundTitles = {
  acceptance: '通过验收',
  level: '评定等次',
  founding: '新建党组织',
  paper: '文件',
} as const;
export type GroundKind = keyof typeof groundTitles;
