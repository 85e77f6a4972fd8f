/** Words of meetings: what each is called, and so which there are. */

/** What a vote is about: it says whether the ballot is secret. */
export const voteMatterTitles = {
  admit: '接收预备党员',
  confirmFull: '预备党员转正',
  election: '选举',
  other: '其他事项',
} as const;
export type VoteMatter = keyof typeof voteMatterTitles;

/** Grades of 民主评议, in the order of its ballot. */
export const appraisalGradeTitles = {
  excellent: '优秀',
  qualified: '合格',
  basic: '基本合格',
  unqualified: '不合格',
} as const;
export type AppraisalGrade = keyof typeof appraisalGradeTitles;
