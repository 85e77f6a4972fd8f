/** Parts of a rule pack that an office changes: what each is called, and how it is dated. */

/** Parts that a pack holds as versions in order of `from`. */
export const versionedParts = {
  cadence: '频次：联系、会议、补录、免计',
  points: '积分评星',
  standards: '标准',
  processes: '程序',
  pairs: '结对',
  means: '经费',
  pledges: '承诺',
} as const;
export type VersionedPart = keyof typeof versionedParts;

/** Parts that have one value; a signed one is in force from its day on. */
export const plainParts = {
  calendarOverride: '本地放假和上班日',
  coverageTargets: '两个覆盖的目标',
  attendance: '到会率、补学、学时',
  supervision: '督办的门槛和步骤',
  suggestions: '投诉与建议的答复时限',
  integrityCard: '诚信卡的送达时限',
  grades: '分类定级',
  notes: '说明',
} as const;
export type PlainPart = keyof typeof plainParts;

export const rulePartTitles = { ...versionedParts, ...plainParts } as const;
export type RulePart = keyof typeof rulePartTitles;

export const isVersioned = (part: RulePart): part is VersionedPart => part in versionedParts;

/** Parts that no phone carries: they are in `own.practices` where the pack has none. */
export const practiceParts = ['standards', 'processes', 'pairs', 'means', 'pledges'] as const;

export const ruleStateTitles = {
  draft: '草稿',
  signedOnce: '待第二人签署',
  signed: '已签署',
  withdrawn: '已撤回',
} as const;
export type RuleState = keyof typeof ruleStateTitles;
