/** Words of pledges: what each is called, and so which there are. */
export const pledgeStateTitles = {
  draft: '起草中',
  public: '已公开',
  ended: '已结束',
} as const;
export type PledgeState = keyof typeof pledgeStateTitles;

export const outcomeTitles = {
  kept: '践诺',
  partly: '部分践诺',
  notKept: '没有践诺',
  released: '期满、撤岗',
  mistake: '登记有误，撤销',
} as const;
export type OutcomeKind = keyof typeof outcomeTitles;

/** What is said of a pledge: by those who were served, by the members, in the leader's comment. */
export const markTitles = {
  good: '满意',
  fair: '基本满意',
  poor: '不满意',
} as const;
export type Mark = keyof typeof markTitles;

/** Fewer answers than these are not shown before the end: a few could be guessed whose they are. */
export const SHOWN_FROM = 5;

/** Slips of one sheet: its docx stays under what a function may answer. */
export const SLIPS_AT_ONCE = 300;
