/** Words of units: what each is called, and so which there are. */
export const unitKindTitles = {
  enterprise: '非公企业',
  socialOrganization: '社会组织',
} as const;
export type UnitKind = keyof typeof unitKindTitles;

export const formationTitles = {
  separate: '单独组建',
  joint: '联合组建',
  attached: '挂靠组建',
  onePlusX: '1+X',
  none: '未组建',
} as const;
export type Formation = keyof typeof formationTitles;

export const statusTitles = {
  operating: '正常',
  suspended: '停业',
  closed: '注销',
} as const;
export type OperatingStatus = keyof typeof statusTitles;

export const organizationKindTitles = {
  branch: '党支部',
  jointBranch: '联合党支部',
  generalBranch: '党总支',
  committee: '党委',
  projectGroup: '项目党小组',
} as const;
export type PartyOrganizationKind = keyof typeof organizationKindTitles;
