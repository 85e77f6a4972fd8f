/** Words of pairs: what each is called, and so which there are. */
export const partyKindTitles = {
  organization: '党组织',
  unit: '单位',
  person: '联系人',
  village: '村（社区）',
} as const;

export const pairEndTitles = {
  reached: '目标达到，结束',
  closed: '期满或另作安排，结束',
  mistake: '登记有误，撤销',
} as const;
export type PairEndKind = keyof typeof pairEndTitles;
