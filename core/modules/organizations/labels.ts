/** Words of organizations: what each is called, and so which there are. */

/** Posts of a party organisation. */
export const postTitles = {
  secretary: '书记',
  deputy: '副书记',
  committeeMember: '委员',
} as const;
export type Post = keyof typeof postTitles;

/** 双向进入: what the holder of a post is in the unit itself. */
export const inUnitTitles = {
  owner: '出资人',
  management: '经营管理层',
  none: '不任职',
} as const;
export type InUnit = keyof typeof inUnitTitles;

/** 派 · 选 · 聘 · 挑 · 招: how somebody came to a post. */
export const appointmentSourceTitles = {
  assigned: '机关选派',
  elected: '内部选举',
  engaged: '聘任',
  picked: '从行业协会等推选',
  recruited: '公开招聘',
} as const;
export type AppointmentSource = keyof typeof appointmentSourceTitles;

/** Events of an organisation, in the order in which they are offered. */
export const changeTitles = {
  found: '成立',
  rename: '更名、改设',
  admit: '单位加入',
  splitOff: '脱联，单独成立',
  moveUnits: '脱联，转入其他党组织',
  merge: '合并',
  dissolve: '撤销',
  transfer: '党员转接',
  appoint: '任职',
  relieve: '免职',
  elect: '换届',
  place: '隶属变更',
  relation: '组织关系',
} as const;
export type ChangeKind = keyof typeof changeTitles;
