/**
 * Database requests of a month at a district's size, out of what each action is counted to
 * cost (test/server/requests.test.ts holds these numbers to the tests'). Prices change and are
 * the platform's: what is paid follows from calls, requests and storage.
 */
export interface DistrictSize {
  readonly name: string;
  readonly instructors: number;
  readonly units: number;
  readonly members: number;
  readonly branches: number;
}

export const SIZES: readonly DistrictSize[] = [
  { name: '小县', instructors: 100, units: 1_400, members: 3_000, branches: 120 },
  { name: '中等区县', instructors: 400, units: 5_500, members: 20_000, branches: 900 },
  { name: '大区', instructors: 1_100, units: 15_560, members: 100_000, branches: 4_000 },
];

/** Database requests of one call. */
export const REQUESTS = {
  'home.open': 3,
  'contact.record': 6,
  'unit.open': 8,
  'points.open': 8,
  'meeting.open': 9,
  'overview.open': 3,
} as const;

/** Weeks of a month. */
const WEEKS = 365.25 / 7 / 12;
const WORKING_DAYS = 21;
const TICKS = 6 * 24 * 30;
/** Lease and end of each job that is done for the day already: get and commit. */
const REQUESTS_OF_TICK = 40;
/** A page of 25 units: units, years, leaves. */
const REQUESTS_OF_PAGE = 3;

export interface MonthlyCost {
  readonly calls: number;
  readonly requests: number;
  /** MB that a year of records adds: about 3 KB a unit's year and 1 KB a contact. */
  readonly storageMb: number;
}

/** What a month comes to when everybody does what the rules ask. */
export function monthlyCost({ instructors, units, members, branches }: DistrictSize): MonthlyCost {
  const contacts = units * (WEEKS + 1);
  const calls: [number, number][] = [
    // Each instructor opens 今日 twice a working day.
    [instructors * WORKING_DAYS * 2, REQUESTS['home.open']],
    // A call a week and a visit a month at every unit, and its page once a week.
    [contacts, REQUESTS['contact.record']],
    [units * WEEKS, REQUESTS['unit.open']],
    // A member looks at points and at the 党日 once a month.
    [members, REQUESTS['points.open']],
    [members, REQUESTS['meeting.open']],
    // A roster: a transaction of its own for each ledger that follows from it.
    [branches, 10 + 14 * (members / branches)],
    [200 * WORKING_DAYS, REQUESTS['overview.open']],
    [TICKS, REQUESTS_OF_TICK],
  ];
  const figures = (units / 25) * REQUESTS_OF_PAGE * 30;
  const points = (members / 1000) * 30 * 10;
  return {
    calls: Math.round(calls.reduce((sum, [n]) => sum + n, 0)),
    requests: Math.round(calls.reduce((sum, [n, each]) => sum + n * each, 0) + figures + points),
    storageMb: Math.round((units * 3 + contacts * 12) / 1024),
  };
}

/** The three sizes as lines. */
export const costLines = (): string[] =>
  SIZES.map((size) => {
    const { calls, requests, storageMb } = monthlyCost(size);
    return `  ${size.name}（${size.units} 家单位，${size.members} 名党员）：每月云函数调用约 ${thousands(calls)}，数据库请求约 ${thousands(requests)}，每年新增存储约 ${storageMb} MB`;
  });

const thousands = (n: number): string => `${(n / 10_000).toFixed(1)} 万次`;
