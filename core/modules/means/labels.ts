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

/** 分 in one 元. */
export const FEN = 100;
/** The largest sum of one line: 1 亿元. */
export const MOST_FEN = 100_000_000 * FEN;

/** Numbers of accounts and cards have twelve digits and more: none of them has a place here. */
export const looksLikeAccount = (text: string): boolean => /(?:\d[\s-]?){12,}/.test(text);
