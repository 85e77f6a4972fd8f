/** 发展党员 by the text of 2014, from the application to the filing of the approval. */
import { randomUUID } from 'node:crypto';
import {
  OFFICE,
  practiceDistrict,
  SECRETARY,
  TOWN,
  type PracticeDistrict,
} from '../../support/practice-story';

let told: PracticeDistrict;
beforeAll(async () => {
  told = await practiceDistrict('yongchuan');
}, 120_000);
afterAll(() => told.district.end());

const vote = { expected: 9, present: 8, written: 1, favour: 9, against: 0, abstained: 0 };

/** Each step with its hand, its day and what it puts on record. */
const STEPS: readonly (readonly [step: string, openid: string, on: string, more?: object])[] = [
  ['talk', SECRETARY, '2024-02-20'],
  ['activist', SECRETARY, '2024-03-01', { fields: { proposed: true } }],
  ['activistFiled', TOWN, '2024-03-05'],
  ['companions', SECRETARY, '2024-03-06', { fields: { companions: 2 } }],
  ['look', SECRETARY, '2024-08-30'],
  ['look', SECRETARY, '2025-02-28'],
  ['candidateAgreed', SECRETARY, '2025-03-03', { fields: { heard: true } }],
  ['candidate', TOWN, '2025-03-10'],
  ['sponsors', SECRETARY, '2025-03-11', { fields: { sponsors: 2 } }],
  ['politicalReview', TOWN, '2025-03-20', { fields: { qualified: true } }],
  ['training', TOWN, '2025-03-25', { fields: { days: 3 } }],
  ['review', SECRETARY, '2025-03-28', { fields: { staying: true } }],
  ['preCheck', TOWN, '2025-04-02', { outcome: 'qualified' }],
  ['admitPublic', SECRETARY, '2025-04-03'],
  ['admitMeeting', SECRETARY, '2025-04-15', { vote }],
  ['admitTalk', TOWN, '2025-05-06'],
  ['approval', TOWN, '2025-06-10', { outcome: 'approved' }],
];

test('no step is skipped; the talk is due; each hand its own; the approval is filed by the 镇街; 五个一 counts it', async () => {
  const runId = randomUUID();
  const subject = { kind: 'person', organizationId: told.ids.organizations[0], name: '申请人' };
  const on = '2024-01-31';
  await told.act(SECRETARY, 'process.begin', { id: runId, process: 'development', subject, on });
  const take = (openid: string, step: string, day: string, more: object = {}) =>
    told.send(openid, 'process.record', { runId, step, on: day, ...more });
  await take(SECRETARY, 'application', on, { fields: { adult: true } });
  expect(await told.dues(SECRETARY)).toEqual([['发展党员·派人同入党申请人谈话', '2024-02-29']]);
  expect(await take(SECRETARY, 'activist', '2024-02-01')).toMatchObject({
    error: { message: expect.stringContaining('先完成“派人同入党申请人谈话”') },
  });
  for (const [step, openid, day, more] of STEPS) {
    expect([step, await take(openid, step, day, more)]).toMatchObject([step, { ok: true }]);
  }
  const filing = ['approvalFiled', '2025-06-12'] as const;
  expect(await take(OFFICE, ...filing)).toMatchObject({
    error: { code: 'FORBIDDEN', message: '发展党员只由所在支部和镇街查看、办理' },
  });
  expect(await take(TOWN, ...filing)).toMatchObject({ ok: true });
  expect(await take(SECRETARY, 'oath', '2025-07-01')).toMatchObject({ ok: true });

  // The unit's years learn the days, and the office how many there are.
  const years = told.district.cloud.dump()['unitYears'] as unknown as {
    unitId: string;
    facts: { developments: { step: string; on: string }[] };
  }[];
  expect(
    years
      .filter(({ unitId }) => unitId === told.ids.units[0])
      .flatMap(({ facts }) => facts.developments.map(({ step, on: day }) => [step, day])),
  ).toEqual(expect.arrayContaining([['probationary', '2025-04-15']]));
  const list = await told.district.act(OFFICE, 'process.list', { process: 'development' });
  expect(list).toMatchObject({ counts: { underWay: 1 }, shown: false, runs: [] });
});
