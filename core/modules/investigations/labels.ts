/** Words of investigations: what each is called, and so which there are. */
export const stepTitles = {
  assign: '划分责任',
  query: '查询信息',
  verify: '核实情况',
  compile: '制编台账',
  follow: '联系跟踪',
} as const;
export type InvestigationStep = keyof typeof stepTitles;

/** 应建未建 and its other states; `unknown` while nobody has counted the members. */
export const ripenessTitles = {
  ripe: '应建未建',
  unfit: '有党员但不符合条件',
  noMembers: '无党员',
  unknown: '党员情况待核实',
} as const;
export type Ripeness = keyof typeof ripenessTitles;
