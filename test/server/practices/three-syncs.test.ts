/** 黄石: 三个同步, at registration and at the assessment. */
import { randomUUID } from 'node:crypto';
import {
  INSTRUCTOR,
  OFFICE,
  practiceDistrict,
  TOWN,
  type PracticeDistrict,
} from '../../support/practice-story';
import { monthTables } from '../../support/practices';

let told: PracticeDistrict;
beforeAll(async () => {
  told = await practiceDistrict('huangshi');
}, 120_000);
afterAll(() => told.district.end());

const begin = async (openid: string, process: string): Promise<string> => {
  const runId = randomUUID();
  const subject = { kind: 'unit', id: told.ids.units[0] };
  await told.act(openid, 'process.begin', { id: runId, process, subject });
  return runId;
};

test('登记: the letter first, the survey out of the 台账, then the conclusion; each has its day', async () => {
  const runId = await begin(TOWN, 'registration');
  const take = (openid: string, step: string, more: object = {}) =>
    told.send(openid, 'process.record', { runId, step, ...more });
  expect(await take(INSTRUCTOR, 'articles')).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('发放党建工作提示函') },
  });
  expect(await take(TOWN, 'notice', { fields: { number: 15560 } })).toMatchObject({ ok: true });
  expect((await told.dues(INSTRUCTOR)).map(([what, dueOn]) => [what, dueOn])).toEqual([
    ['三个同步·登记·收回调查表，党员情况入台账', '2026-07-10'],
    ['三个同步·登记·党建要求写入章程', '2026-09-10'],
  ]);
  const conclusion = { outcome: 'founded', fields: { reason: '已组建' } };
  expect(await take(TOWN, 'conclusion', conclusion)).toMatchObject({ ok: false });
  const values = { membersHere: 3 };
  const stated = { id: randomUUID(), unitId: told.ids.units[0], values };
  await told.district.act(INSTRUCTOR, 'ledger.state', stated);
  expect(await take(INSTRUCTOR, 'articles')).toMatchObject({ ok: true });
  expect(await take(TOWN, 'conclusion', conclusion)).toMatchObject({ ok: true });
  expect(await told.dues(INSTRUCTOR)).toEqual([]);
});

test('评估: no grade without the party part', async () => {
  const runId = await begin(OFFICE, 'grading');
  const take = (step: string, more: object = {}) =>
    told.send(OFFICE, 'process.record', { runId, step, ...more });
  expect(await take('applied')).toMatchObject({ ok: true });
  const graded = { fields: { grade: '3A', notified: true } };
  expect(await take('graded', graded)).toMatchObject({
    error: { message: expect.stringContaining('党建工作不到位，一律不予评级定级') },
  });
  const tables = await monthTables(told.district, '2026-06');
  expect(tables('程序办理').map(([title, underWay, done]) => [title, underWay, done])).toEqual([
    ['三个同步·登记', 0, 1],
    ['三个同步·评估定级', 1, 0],
  ]);
});
