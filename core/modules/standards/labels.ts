/** Words of standards: what each is called, and so which there are. */

/** Where somebody acts from. One person may sit in several; a stage takes one of them. */
export const officeTitles = {
  branch: '党支部',
  instructor: '党建指导员',
  town: '镇街',
  district: '工委',
} as const;
export type Office = keyof typeof officeTitles;

export const itemStateTitles = {
  met: '已达到',
  missing: '未达到',
  unknown: '待核实',
  notApplicable: '不适用',
} as const;
export type ItemStateName = keyof typeof itemStateTitles;

export const checkPhaseTitles = {
  open: '办理中',
  returned: '退回补充',
  public: '公示中',
  held: '已通过',
  expired: '已到期',
  revoked: '已撤销',
} as const;
export type CheckPhase = keyof typeof checkPhaseTitles;

/** What a person may state of an item. */
export const answerTitles = { yes: '达到', no: '没有达到', notApplicable: '不适用' } as const;
export type AnswerValue = keyof typeof answerTitles;
