/** Words of units: what each is called, and so which there are. */
export const unitChangeTitles = {
  add: '新增单位',
  correct: '改正',
  undo: '撤销改动',
  assign: '指定指导员',
  withdraw: '撤销指定',
} as const;
export type UnitChangeKind = keyof typeof unitChangeTitles;

/** What each is called, on screens, in messages and in the roster's headings. */
export const unitFactTitles = {
  name: '单位名称',
  creditCode: '统一社会信用代码',
  kind: '单位类型',
  townId: '所属镇街',
  address: '地址',
  mapPoint: '地图坐标',
  headcount: '职工人数',
  contactName: '联系人',
  contactPost: '联系人职务',
  phone: '联系电话',
} as const;

export type UnitFact = keyof typeof unitFactTitles;

export const unitFacts = Object.keys(unitFactTitles) as UnitFact[];

/** What an instructor puts right of their own units; the rest is the office's. */
export const CONTACT_FACTS = ['phone', 'contactName', 'contactPost'] as const satisfies UnitFact[];
