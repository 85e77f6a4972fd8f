/** Words of people: what each is called, and so which there are. */

/** What the screens call each role. */
export const roleTitles = {
  administrator: '系统管理员',
  districtSupervisor: '工委工作人员',
  townSupervisor: '镇街工作人员',
  secretary: '支部书记',
  instructor: '党建指导员',
  member: '党员',
} as const;
export type Role = keyof typeof roleTitles;

/** Privacy guide version that people agree to; a new text needs a new version. */
export const PRIVACY_VERSION = '2026-11';
