/** Facts of the records: each of the closed list has a reader, says what the records say, and costs a request a collection. */
import { factTest, type FactTest } from '@core/modules/standards/facts.contract';
import { factState } from '@core/modules/standards/facts';
import { rulePacks } from '@core/rulepacks';
import { calendarWith } from '@core/shared/calendar/work-calendar';
import { namedFacts, readFacts, toldFacts } from '@server/modules/standards/facts/read-facts';
import { loadSubjects } from '@server/modules/standards/subjects';
import type { Deps } from '@server/runtime/deps';
import { fakeStore } from '../support/fake-store';

const TODAY = '2026-06-10';
const base = { schemaVersion: 1 as const };
const source = (data: object, asked: string[] = []) => {
  const pack = rulePacks['yongchuan'];
  const store = fakeStore(data, (what) => asked.push(what));
  const calendar = calendarWith({ holidays: [], workdays: [] }, {});
  return { store, pack, today: TODAY, calendar } as unknown as Deps;
};

const branch = {
  ...base,
  _id: 'o1',
  name: '甲党支部',
  townId: 't1',
  unitIds: ['u1'],
  sortKey: 'jia',
  electedOn: '2024-07-01',
  termYears: 3,
  meetings: {
    habit: { day: 10 },
    settledOn: '2026-01-05',
    committee: [{ from: '2026-02-01' }],
    groups: [],
  },
  posts: [{ personId: 'p1', post: 'secretary', inUnit: 'owner', from: '2025-03-01' }],
};
const unit = {
  ...base,
  _id: 'u1',
  name: '甲公司',
  townId: 't1',
  townName: '甲镇',
  kind: 'enterprise',
  formation: 'separate',
  status: 'operating',
  closures: [],
  partyOrganizationIds: ['o1'],
  sortKey: 'jia',
  headcount: 40,
};
const member = (_id: string, more: object = {}) => ({
  ...base,
  _id,
  name: _id,
  roles: [{ role: 'member', scopeId: 'o1', from: '2025-01-01' }],
  // As the platform looks into lists.
  'roles.scopeId': 'o1',
  ...more,
});
const roster = (
  _id: string,
  on: string,
  kinds: string[],
  present: string[],
  state = 'confirmed',
) => ({
  ...base,
  _id,
  organizationId: 'o1',
  townId: 't1',
  kinds,
  on,
  hours: 4,
  state,
  visitorHomeIds: [],
  rows: ['p1', 'p2'].map((personId) => ({
    personId,
    state: present.includes(personId) ? 'present' : 'absent',
  })),
});
const call = (id: string, on: string, more: object = {}) => ({
  id,
  on,
  by: 'i1',
  channel: 'onsite',
  outcome: 'reached',
  metOwner: false,
  recordedOn: on,
  ...more,
});
/** The branch is helped by a leader. */
const helpedBy = (_id: string, kind: string, more: object) => ({
  ...base,
  _id,
  kind,
  from: { kind: 'person', id: 'p9' },
  to: { kind: 'organization', id: 'o1' },
  partyIds: ['p9', 'o1'],
  begunOn: '2026-01-01',
  state: 'underWay',
  entries: [],
  ...more,
});
/** An entry of a pledge's log. */
const said = (kind: string, on: string, more: object = {}) => ({
  id: `${kind}-${on}`,
  at: Date.parse(on),
  on,
  by: 'p1',
  office: 'branch',
  kind,
  ...more,
});
/** Somebody of the branch promised; public since the first of April where nothing else is said. */
const promise = (_id: string, kind: string, more: object) => ({
  ...base,
  _id,
  kind,
  subjectKind: 'person',
  subjectId: 'p2',
  organizationIds: ['o1'],
  begunOn: '2026-01-01',
  until: '2026-12-31',
  says: {},
  entries: [said('publish', '2026-04-01')],
  ...more,
});
const PROMISES = {
  fact: 'pledges' as const,
  kinds: ['memberPromise', 'branchPromise'],
  months: 12,
};

const data = () => ({
  partyOrganizations: [branch],
  units: [unit],
  persons: [member('p1'), member('p2', { category: 'probationary' })],
  unitYears: [
    {
      ...base,
      _id: 'u1_2026',
      unitId: 'u1',
      year: 2026,
      townId: 't1',
      facts: {
        responsibilities: [{ instructorId: 'i1', kind: '帮建', from: '2026-01-10' }],
        closures: [],
        contacts: [
          call('c1', '2026-03-10'),
          call('c2', '2026-03-11', { metOwner: true }),
          call('c3', '2026-05-02', { outcome: 'notReached' }),
          call('c4', '2026-05-03', { voided: true }),
        ],
        developments: [{ id: 'd1', on: '2026-04-01', step: 'activist' }],
      },
    },
  ],
  attendance: [
    roster('m1', '2026-03-10', ['partyDay'], ['p1']),
    roster('m2', '2026-04-10', ['partyDay', 'lecture'], ['p1', 'p2']),
    roster('m3', '2026-05-10', ['partyDay'], ['p1'], 'reopened'),
  ],
  pairs: [
    helpedBy('k1', 'sponsor', { begunOn: '2026-02-02' }),
    helpedBy('k2', 'helping', { state: 'ended', endKind: 'mistake' }),
  ],
  grants: [
    {
      ...base,
      _id: 'm1',
      subjectId: 'o1',
      subjectKind: 'organization',
      entitlement: 'start',
      fen: 100_000,
      begunOn: '2026-02-03',
      entries: [said('sign', '2026-02-05', { signed: true })],
    },
  ],
  pledges: [
    promise('g1', 'branchPromise', { subjectKind: 'organization', subjectId: 'o1' }),
    promise('g2', 'memberPromise', {
      entries: [said('publish', '2026-03-01'), said('deed', '2026-04-01', { words: '-' })],
    }),
    promise('g3', 'memberPromise', {
      entries: [
        said('publish', '2026-01-05'),
        said('end', '2026-01-06', { outcome: 'mistake', words: '-' }),
      ],
    }),
  ],
  courses: [
    { ...base, _id: 'c1', personIds: ['p1'], on: '2026-05-06' },
    { ...base, _id: 'c2', personIds: ['p1'], on: '2026-05-07', voided: { id: 'v' } },
    { ...base, _id: 'c3', personIds: ['p2'], on: '2026-05-08' },
  ],
  processRuns: [
    {
      ...base,
      _id: 'r1',
      subjectId: 'o1',
      process: 'twoWayReport',
      state: 'ended',
      endKind: 'reached',
      endedOn: '2026-01-20',
    },
  ],
  grades: [
    {
      ...base,
      _id: 'o1',
      townId: 't1',
      scales: { demonstration: [{ level: 'town', on: '2026-03-31', reason: '-', by: 'p9' }] },
    },
  ],
});

async function facts(tests: FactTest[], from: object = data(), asked: string[] = []) {
  const deps = source(from, asked);
  const ref = { kind: 'organization', id: 'o1' } as const;
  const subjects = [...(await loadSubjects(deps.store, [ref])).values()];
  return (await readFacts(deps, subjects, tests)).get('o1') ?? {};
}

test('each fact of the closed list has a reader', () => {
  expect([...toldFacts].sort()).toEqual([...namedFacts].sort());
  expect(factTest.options.length).toBeGreaterThan(5);
});

test.each<[FactTest, unknown, string | undefined]>([
  [{ fact: 'organised' }, true, undefined],
  [{ fact: 'separate' }, true, undefined],
  [{ fact: 'operating' }, true, undefined],
  [{ fact: 'secretaryNamed' }, true, '2025-03-01'],
  [{ fact: 'secretaryManages' }, true, '2025-03-01'],
  [{ fact: 'crossPosts' }, true, '2025-03-01'],
  [{ fact: 'posts', atLeast: 1 }, 1, undefined],
  [{ fact: 'hasCommittee' }, true, '2026-02-01'],
  [{ fact: 'partyDaySettled' }, true, '2026-01-05'],
  [{ fact: 'electedOnTime' }, true, '2024-07-01'],
  [{ fact: 'members', atLeast: 1 }, 2, undefined],
  [{ fact: 'fullMembers', atLeast: 1 }, 1, undefined],
  [{ fact: 'headcount', atLeast: 1 }, 40, undefined],
  [{ fact: 'instructorNamed' }, true, '2026-01-10'],
  [{ fact: 'fiveClear' }, false, undefined],
  [{ fact: 'noOpenFollowUp' }, true, undefined],
  // The second of three months' party days that stand is the one that reaches two.
  [{ fact: 'meetings', kind: 'partyDay', months: 6, atLeast: 2 }, 2, '2026-04-10'],
  [{ fact: 'meetings', kind: 'partyDay', months: 6, atLeast: 1 }, 2, '2026-03-10'],
  [{ fact: 'meetings', kind: 'partyDay', months: 2, atLeast: 1 }, 0, undefined],
  [{ fact: 'meetings', kind: 'lecture', months: 12, atLeast: 1 }, 1, '2026-04-10'],
  // Three of four: what was reopened says nothing.
  [{ fact: 'attendanceRate', months: 6, atLeast: 80 }, 75, undefined],
  [{ fact: 'contacts', months: 6, atLeast: 1 }, 2, '2026-03-10'],
  [{ fact: 'visits', months: 6, atLeast: 1 }, 2, '2026-03-10'],
  [{ fact: 'interviews', months: 6, atLeast: 1 }, 1, '2026-03-11'],
  [{ fact: 'activists', months: 6, atLeast: 1 }, 1, '2026-04-01'],
  [{ fact: 'probationers', months: 6, atLeast: 1 }, 0, undefined],
  [{ fact: 'needsSettled', months: 6, atLeast: 1 }, 0, undefined],
  [{ fact: 'pointEntries', months: 6, atLeast: 1 }, 0, undefined],
  [{ fact: 'quarterReviews', months: 6, atLeast: 1 }, 0, undefined],
  [{ fact: 'profile', field: 'headcount', atLeast: 1 }, 40, undefined],
  [{ fact: 'standard', standard: 'demoTown' }, false, undefined],
  [{ fact: 'process', process: 'firstYear' }, false, undefined],
  // What was ended as a mistake never was.
  [{ fact: 'pair', kind: 'sponsor', as: 'to' }, true, '2026-02-02'],
  [{ fact: 'pair', kind: 'helping', as: 'to' }, false, undefined],
  [{ fact: 'means', entitlement: 'start', done: 'granted' }, true, '2026-02-05'],
  [{ fact: 'means', entitlement: 'start', done: 'paid' }, false, undefined],
  [{ ...PROMISES, done: 'public', atLeast: 1 }, 2, '2026-03-01'],
  [{ ...PROMISES, done: 'public', atLeast: 2 }, 2, '2026-04-01'],
  [{ ...PROMISES, done: 'deed', atLeast: 1 }, 1, '2026-04-01'],
  [{ ...PROMISES, done: 'judged', atLeast: 1 }, 0, undefined],
  // The one that was voided, and the one that somebody else came to, are not the secretary's.
  [{ fact: 'secretaryCourses', months: 12, atLeast: 1 }, 1, '2026-05-06'],
  [{ fact: 'process', process: 'twoWayReport', months: 14 }, true, '2026-01-20'],
  [{ fact: 'process', process: 'twoWayReport', months: 3 }, false, undefined],
  [{ fact: 'grade', scale: 'demonstration', levels: ['town'] }, 'town', '2026-03-31'],
  // From 31 March two months are over on 31 May, the third on 30 June.
  [{ fact: 'grade', scale: 'demonstration', levels: ['town'], months: 2 }, 2, undefined],
])('%j is %j since %s', async (question, value, on) => {
  const found = await facts([question]);
  const key = Object.keys(found).find(
    (one) => !one.startsWith('grade/') || !('months' in question && question.months),
  );
  expect(found[key ?? '']).toMatchObject({ value });
  expect(found[key ?? '']?.on).toBe(on);
});

test('what the records do not know is left out, so that it is neither met nor missing', async () => {
  const { meetings: _none, posts: _posts, ...bare } = branch;
  const from = { ...data(), partyOrganizations: [bare], attendance: [] };
  const unknown: FactTest[] = [
    { fact: 'hasCommittee' },
    { fact: 'secretaryManages' },
    { fact: 'meetings', kind: 'appraisal', months: 12, atLeast: 1 },
    { fact: 'attendanceRate', months: 12, atLeast: 85 },
    { fact: 'movingChecked' },
    { fact: 'stars', atLeast: 2 },
    { fact: 'profile', field: 'ownRoom', oneOf: [true] },
    { fact: 'pair', kind: 'sponsor', as: 'from' },
    { fact: 'secretaryCourses', months: 3, atLeast: 1 },
    { fact: 'process', process: 'sevenSteps', months: 12 },
    { fact: 'pledges', kinds: ['post'], done: 'public', months: 12, atLeast: 1 },
  ];
  const found = await facts(unknown, { ...from, courses: [] });
  expect(unknown.map((question) => factState(question, found))).toEqual(
    unknown.map(() => 'unknown'),
  );
});

test('a field of the 台账 of a joint branch is nobody’s', async () => {
  const joint = { ...branch, unitIds: ['u1', 'u2'] };
  const second = { ...unit, _id: 'u2', name: '乙公司', partyOrganizationIds: ['o1'] };
  const from = { ...data(), partyOrganizations: [joint], units: [unit, second] };
  const asked: FactTest[] = [{ fact: 'profile', field: 'headcount' }, { fact: 'instructorNamed' }];
  const found = await facts([...asked, { fact: 'headcount', atLeast: 1 }], from);
  expect(found['profile/headcount']).toBeUndefined();
  // Of all units: the second has none.
  expect(found['instructorNamed']).toMatchObject({ value: false });
  expect(found['headcount']).toMatchObject({ value: 80 });
});

test('many questions cost a request a collection', async () => {
  const asked: string[] = [];
  await facts(
    [
      { fact: 'members', atLeast: 3 },
      { fact: 'secretaryNamed' },
      { fact: 'meetings', kind: 'partyDay', months: 12, atLeast: 12 },
      { fact: 'meetings', kind: 'lecture', months: 6, atLeast: 2 },
      { fact: 'contacts', months: 12, atLeast: 6 },
      { fact: 'instructorNamed' },
      { fact: 'fiveClear' },
    ],
    data(),
    asked,
  );
  expect(asked.sort()).toEqual(
    [
      'find attendance',
      'find ledgers',
      'find partyOrganizations',
      'find persons',
      'find unitYears',
      'find units',
    ].sort(),
  );
});
