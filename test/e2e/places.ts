/** Every page of the app, as each role comes to it: its route, and the words that say it is there. */

/** Capital words of a route stand for ids of the demo; `accessibility.test.ts` puts them in. */
export type Place = readonly [route: string, ready: string];

const ENDS: Place[] = [
  ['pages/me/index', '帮助与权利'],
  ['pages/outbox/index', '还没有记录'],
  ['pages/privacy/index', '我们记录什么'],
  ['pages/suggestion/index', '内容'],
  ['work/my-data/index', '带走一份'],
  ['work/suggestions/index', '个工作日内答复'],
  ['work/submitted/index', '还没有人处理的，可以收回'],
];
const TODAY: Place = ['pages/today/index', '您的身份'];
const LEDGER: Place = ['pages/ledger/index', '非公企业'];
const UNIT: Place = ['pages/unit/index?unitId=UNIT', '五个一'];
const PUT_RIGHT: Place = ['work/unit/index?unitId=UNIT', '联系人职务'];
const NEW_UNIT: Place = ['work/unit/index', '新增单位'];
const FACTS: Place = ['work/ledger/index?unitId=UNIT', '变更记录'];
const PEOPLE: Place = ['supervisor/people/index', '全部'];
const ROSTER: Place = ['supervisor/roster/index', '以往的导入'];
const HANDOVERS: Place = ['supervisor/handover/index', '发起交接'];

const DAYS: Place = ['branch/days/index', '支部年度'];
const DAY: Place = ['branch/day/index?meetingId=COMING', '学时'];
const YEAR: Place = ['branch/year/index?organizationId=BRANCH', '全年合计'];
const KEEPING: Place[] = [
  DAYS,
  DAY,
  ['branch/day/index?meetingId=WAITING', '默认到会'],
  ['branch/code/index?meetingId=TODAY', '秒后更换'],
  ['branch/plan/index?organizationId=BRANCH&on=2026-12-04', '合并开哪些会'],
  ['branch/minutes/index?meetingId=WAITING', '应到有表决权'],
  ['branch/paper/index?meetingId=HELD', '缺席补学单'],
  YEAR,
];
const POINTS_TENDED: Place[] = [
  ['pages/points/index', '支部积分'],
  ['points/claims/index', '确认选中的'],
  ['points/disputes/index', '异议'],
  ['points/subject/index?kind=organization&id=BRANCH', '各方面'],
  ['points/indicators/index?kind=organization&id=BRANCH', '组织设置'],
  ['points/members/index?organizationId=BRANCH', '按姓名'],
  ['points/review/index?organizationId=BRANCH', '月评价'],
  ['points/card/index?kind=member&id=MEMBER', '截至'],
];
const POINTS_OWN: Place[] = [
  ['pages/points/index', '各方面'],
  ['points/entries/index?kind=member&id=MEMBER', '基础分'],
  ['points/indicators/index?kind=member&id=MEMBER', '学习教育'],
  ['points/claim/index', '情况'],
  ['points/ratings/index', '年度党员评星'],
  ['points/rating/index?runId=RATING&kind=member', '一星'],
];
const STEPS: Place[] = [
  ['work/investigations/index', '按镇街和名称排列'],
  ['work/investigation/index?unitId=BARE', '5. 联系跟踪'],
];
const RUNS: Place[] = [
  ['supervisor/registry/index', '以往的比对'],
  ['supervisor/exports/index', '用途'],
  ['supervisor/forms/index', '两新组织基本情况表.xlsx'],
  ['supervisor/guide/index', '四步都已完成'],
];

/** Where an office looks at figures and at cases. */
export const OFFICE: Place[] = [
  ['supervisor/overview/index', '诉求'],
  ['supervisor/figure/index?week=2026-W45', '第45周'],
  ['supervisor/figure/index', '没有指导员的单位'],
  ['supervisor/instructor/index?unitId=ALONE&townId=ITSTOWN&name=%E6%9F%90', '现有'],
  ['supervisor/needs/index?month=2026-11', '当月提出'],
  ['supervisor/coverage/index', '各镇街、园区'],
  ['supervisor/grades/index', '未定级'],
  ['supervisor/reports/index', '出一份通报'],
  ['supervisor/report/index?reportId=REPORT', '签发'],
  ['supervisor/waiting/index', '全选'],
  ['supervisor/suggestions/index', '待答复'],
  ['supervisor/follow-ups/index', '待核实'],
  ['supervisor/follow-up/index?followUpId=DRAFT', '核实并签发'],
  ['supervisor/organizations/index', '个单位'],
  ['supervisor/organization/index?organizationId=BRANCH', '变更记录'],
  ['points/rating/index?runId=RATING&kind=member&groupId=BRANCH', '一星'],
  HANDOVERS,
  ROSTER,
  PEOPLE,
];

export const PLACES: Readonly<Record<string, readonly Place[]>> = {
  'instructor-1': [
    ['pages/today/index', '当期各项'],
    LEDGER,
    UNIT,
    PUT_RIGHT,
    FACTS,
    ['pages/points/index', '联系单位的党组织'],
    ['pages/contact/index?unitId=UNIT&name=%E6%B0%B8%E5%B7%9D', '备注'],
    ['work/leave/index', '我的请假'],
    ['work/log/index', '应访和已访'],
    ['work/reminders/index', '这里不发微信提醒'],
    ['work/handover/index?handoverId=HANDOVER', '移交人'],
    ['work/follow-ups/index', '提示'],
    ['work/follow-up/index?followUpId=OWN', '办理过程'],
    ...ENDS,
  ],
  secretary: [TODAY, LEDGER, PEOPLE, ...KEEPING, ...POINTS_TENDED, ...ENDS],
  member: [TODAY, ['pages/ledger/index', '有事找谁'], DAYS, DAY, YEAR, ...POINTS_OWN, ...ENDS],
  town: [
    TODAY,
    LEDGER,
    UNIT,
    PUT_RIGHT,
    NEW_UNIT,
    FACTS,
    PEOPLE,
    ['supervisor/waiting/index', '全选'],
    HANDOVERS,
    ...ENDS,
  ],
  district: [
    TODAY,
    LEDGER,
    UNIT,
    ['pages/points/index', '待办'],
    ['points/members/index', '党支部'],
    ['points/ratings/index', '年度党员评星'],
    ...OFFICE,
    ...STEPS,
    ...RUNS,
    ...ENDS,
  ],
  administrator: [
    ['supervisor/holidays/index', '未公布，暂计'],
    TODAY,
    LEDGER,
    UNIT,
    FACTS,
    PEOPLE,
    ROSTER,
    ['supervisor/status/index', '账目核对'],
    ['supervisor/data-requests/index', '办理'],
    ...ENDS,
  ],
  stranger: [
    ['pages/bind/index', '绑定您在名册上的身份'],
    ['pages/privacy/index', '我们记录什么'],
  ],
};

/** The routes of these places, without what they are asked. */
export const visitedRoutes = (): string[] =>
  Object.values(PLACES)
    .flat()
    .map(([route]) => route.split('?')[0] ?? '');
