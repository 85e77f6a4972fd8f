/** Words of privacy: what each is called, and so which there are. */
export const dataRequestTitles = {
  correction: '更正',
  erasure: '删除个人信息',
} as const;
export type DataRequestKind = keyof typeof dataRequestTitles;

/** Kinds of what is stored, in the order in which they are told. */
export const dataSections = {
  person: '基本信息',
  roles: '身份',
  responsibilities: '我帮建的单位和交接',
  contacts: '我做的联系记录',
  matters: '我记的诉求和承诺',
  unitChanges: '我对单位信息和台账的改动',
  developments: '我登记的发展党员',
  developing: '关于我的发展党员',
  practices: '我填报、办理的验收和程序',
  statements: '我的请假、申诉和情况说明',
  attendance: '会议和党日',
  planned: '我安排的会议和党日',
  appraisal: '民主评议',
  points: '积分',
  claims: '积分申报',
  disputes: '积分异议',
  reviews: '月评价和季评议',
  ratings: '评星',
  followUps: '关于我的督办',
  computers: '登录过的电脑',
  courses: '培训',
  integrityCards: '诚信卡',
  suggestions: '投诉与建议',
  requests: '更正和删除申请',
  reminders: '微信提醒',
  held: '没有送达的记录',
  accesses: '谁查看、导出过我的数据',
} as const;

/** Days within which a removed person's name and phone are gone everywhere that the law lets them be. */
export const ERASED_WITHIN_DAYS = 7;
