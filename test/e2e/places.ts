/** Every page of the app, as each role comes to it: its route, and the words that say it is there. */

/** Capital words of a route stand for ids of the demo; `accessibility.test.ts` puts them in. */
export type Place = readonly [route: string, ready: string];

const CARDS: Place = ['packages/member/integrity-cards/index', '在路上'];

const ENDS: Place[] = [
  ['packages/main/me/index', '帮助与权利'],
  ['packages/main/outbox/index', '还没有记录'],
  ['packages/main/privacy-notice/index', '我们记录什么'],
  ['packages/main/suggest/index', '内容'],
  ['packages/main/slip/index', '每个码只能用一次'],
  ['packages/member/my-data/index', '带走一份'],
  ['packages/member/computers/index', '已登录的电脑'],
  ['packages/member/sign-in/index', '这是电脑上的登录页'],
  ['packages/member/own-suggestions/index', '个工作日内答复'],
  ['packages/member/submitted/index', '还没有人处理的，可以收回'],
];
const TODAY: Place = ['packages/main/today/index', '您的身份'];
const LEDGER: Place = ['packages/main/units/index', '非公企业'];
const UNIT: Place = ['packages/main/unit/index?unitId=UNIT', '五个一'];
const PUT_RIGHT: Place = ['packages/staff/unit-facts/index?unitId=UNIT', '联系人职务'];
const NEW_UNIT: Place = ['packages/staff/unit-facts/index', '新增单位'];
const FACTS: Place = ['packages/staff/unit-profile/index?unitId=UNIT', '变更记录'];
const PEOPLE: Place = ['packages/staff/people/index', '全部'];
const ROSTER: Place = ['packages/staff/roster/index', '以往的导入'];
const HANDOVERS: Place = ['packages/staff/handovers/index', '发起交接'];

const DAYS: Place = ['packages/branch/meetings/index', '支部年度'];
const DAY: Place = ['packages/branch/meeting/index?meetingId=COMING', '学时'];
const YEAR: Place = ['packages/branch/year/index?organizationId=BRANCH', '全年合计'];
const KEEPING: Place[] = [
  DAYS,
  DAY,
  ['packages/branch/meeting/index?meetingId=WAITING', '默认到会'],
  ['packages/branch/code/index?meetingId=TODAY', '秒后更换'],
  ['packages/branch/plan/index?organizationId=BRANCH&on=2026-12-04', '合并开哪些会'],
  ['packages/branch/minutes/index?meetingId=WAITING', '应到有表决权'],
  ['packages/branch/paper/index?meetingId=HELD', '缺席补学单'],
  YEAR,
];
const POINTS_TENDED: Place[] = [
  ['packages/main/points/index', '支部积分'],
  ['packages/member/claims/index', '确认选中的'],
  ['packages/member/disputes/index', '异议'],
  ['packages/member/subject/index?kind=organization&id=BRANCH', '各方面'],
  ['packages/member/indicators/index?kind=organization&id=BRANCH', '组织设置'],
  ['packages/member/members/index?organizationId=BRANCH', '按姓名'],
  ['packages/member/review/index?organizationId=BRANCH', '月评价'],
  ['packages/member/card/index?kind=member&id=MEMBER', '截至'],
];
const POINTS_OWN: Place[] = [
  ['packages/main/points/index', '各方面'],
  ['packages/member/entries/index?kind=member&id=MEMBER', '基础分'],
  ['packages/member/indicators/index?kind=member&id=MEMBER', '学习教育'],
  ['packages/member/claim/index', '情况'],
  ['packages/member/ratings/index', '年度党员评星'],
  ['packages/member/rating/index?runId=RATING&kind=member', '一星'],
];
const STEPS: Place[] = [
  ['packages/staff/investigations/index', '按镇街和名称排列'],
  ['packages/staff/investigation/index?unitId=BARE', '5. 联系跟踪'],
];
const RUNS: Place[] = [
  ['packages/staff/registry/index', '以往的比对'],
  ['packages/staff/exports/index', '用途'],
  ['packages/staff/forms/index', '两新组织基本情况表.xlsx'],
  ['packages/staff/guide/index', '四步都已完成'],
];

/** What is built: of one branch, and of all that an office answers for. */
const BUILT: Place[] = [
  ['packages/staff/practices/index?kind=organization&id=BRANCH', '可以开始的程序'],
  ['packages/staff/standard/index?checkId=CHECK', '已达到'],
  ['packages/staff/process/index?runId=RUN', '步骤'],
];
const STANDARDS: Place = ['packages/staff/standards/index', '按期限和名称排列'];

/** Where an office looks at figures and at cases. */
export const OFFICE: Place[] = [
  ['packages/staff/overview/index', '诉求'],
  ['packages/staff/figure/index?week=2026-W45', '第45周'],
  ['packages/staff/figure/index', '没有指导员的单位'],
  ['packages/staff/instructor/index?unitId=ALONE&townId=ITSTOWN&name=%E6%9F%90', '现有'],
  ['packages/staff/needs/index?month=2026-11', '当月提出'],
  ['packages/staff/coverage/index', '各镇街、园区'],
  ['packages/staff/leadership/index', '在任的'],
  ['packages/staff/grades/index', '未定级'],
  ['packages/staff/excellent/index', '没有公布优秀的门槛'],
  ['packages/staff/reports/index', '出一份通报'],
  ['packages/staff/report/index?reportId=REPORT', '签发'],
  ['packages/staff/waiting/index', '全选'],
  ['packages/staff/suggestions/index', '待答复'],
  ['packages/staff/follow-ups/index', '待核实'],
  ['packages/staff/follow-up/index?followUpId=DRAFT', '核实并签发'],
  ['packages/staff/pairs/index?kind=helping', '按名称排列'],
  ['packages/staff/pair/index?pairId=PAIR', '活动频次'],
  ['packages/staff/means/index', '按渠道'],
  ['packages/staff/grant/index?grantId=GRANT', '拨付和支出'],
  ['packages/staff/pledges/index?kind=memberPromise', '按名称排列'],
  ['packages/staff/pledge/index?pledgeId=PLEDGE', '党员互评'],
  ['packages/staff/organizations/index', '个单位'],
  ['packages/staff/organization/index?organizationId=BRANCH', '变更记录'],
  ['packages/member/rating/index?runId=RATING&kind=member&groupId=BRANCH', '一星'],
  HANDOVERS,
  ROSTER,
  PEOPLE,
];

export const PLACES: Readonly<Record<string, readonly Place[]>> = {
  'instructor-1': [
    ['packages/main/today/index', '当期各项'],
    LEDGER,
    UNIT,
    PUT_RIGHT,
    FACTS,
    ['packages/main/points/index', '联系单位的党组织'],
    ['packages/main/contact/index?unitId=UNIT&name=%E6%B0%B8%E5%B7%9D', '备注'],
    ['packages/staff/leave/index', '我的请假'],
    ['packages/staff/visit-log/index', '应访和已访'],
    ['packages/member/reminders/index', '这里不发微信提醒'],
    ['packages/staff/handover/index?handoverId=HANDOVER', '移交人'],
    ['packages/staff/own-follow-ups/index', '提示'],
    ['packages/staff/own-follow-up/index?followUpId=OWN', '办理过程'],
    ...ENDS,
  ],
  secretary: [TODAY, LEDGER, PEOPLE, CARDS, ...BUILT, ...KEEPING, ...POINTS_TENDED, ...ENDS],
  member: [
    TODAY,
    ['packages/main/units/index', '有事找谁'],
    DAYS,
    DAY,
    YEAR,
    ...POINTS_OWN,
    CARDS,
    ['packages/member/integrity-card/index?cardId=CARD', '卡上写的'],
    ...ENDS,
  ],
  town: [
    TODAY,
    LEDGER,
    UNIT,
    PUT_RIGHT,
    NEW_UNIT,
    FACTS,
    PEOPLE,
    ['packages/staff/waiting/index', '全选'],
    HANDOVERS,
    STANDARDS,
    ['packages/staff/processes/index', '按期限和名称排列'],
    ...ENDS,
  ],
  district: [
    TODAY,
    LEDGER,
    UNIT,
    ['packages/main/points/index', '待办'],
    ['packages/member/members/index', '党支部'],
    ['packages/member/ratings/index', '年度党员评星'],
    ...OFFICE,
    STANDARDS,
    CARDS,
    ['packages/staff/processes/index?process=development', '只显示人数'],
    ['packages/staff/office-meetings/index', '已召开的'],
    ['packages/staff/courses/index', '登记培训'],
    ['packages/staff/course/index?courseId=COURSE', '到场'],
    ['packages/staff/office-meeting/index?meetingId=OFFICE', '决定'],
    ...STEPS,
    ...RUNS,
    ...ENDS,
  ],
  administrator: [
    ['packages/staff/holidays/index', '未公布，暂计'],
    ['packages/staff/rules/index', '带出规则文件'],
    ['packages/staff/rule-part/index?part=cadence', '每周电话联系'],
    ['packages/staff/rule-version/index?versionId=none', '没有这一版'],
    TODAY,
    LEDGER,
    UNIT,
    FACTS,
    PEOPLE,
    ROSTER,
    ['packages/staff/status/index', '账目核对'],
    ['packages/staff/data-requests/index', '办理'],
    ...ENDS,
  ],
  stranger: [
    ['packages/main/bind/index', '绑定您在名册上的身份'],
    ['packages/main/privacy-notice/index', '我们记录什么'],
  ],
};

/** The routes of these places, without what they are asked. */
export const visitedRoutes = (): string[] =>
  Object.values(PLACES)
    .flat()
    .map(([route]) => route.split('?')[0] ?? '');
