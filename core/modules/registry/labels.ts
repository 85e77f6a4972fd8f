/** Words of registry: what each is called, and so which there are. */

/** How a unit differs: `missing` stands on the roster and not in an extract that covers its town and kind. */
export const differenceTitles = {
  new: '新增',
  closed: '已注销',
  nominal: '名存实亡',
  missing: '登记中没有',
} as const;
export type DifferenceKind = keyof typeof differenceTitles;
