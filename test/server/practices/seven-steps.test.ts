/** 永川: 七步评议. */
import { practiceDistrict, SECRETARY, type PracticeDistrict } from '../../support/practice-story';
import { monthTables } from '../../support/practices';

let told: PracticeDistrict;
beforeAll(async () => {
  told = await practiceDistrict('yongchuan');
}, 120_000);
afterAll(() => told.district.end());

test('no step before its time or its turn; the days of the year are due; a meeting fills its step; the 通报 counts it', async () => {
  const runId = await told.make.seven(0);
  expect(await told.dues(SECRETARY)).toEqual([['七步评议·一诺：支部和党员公开承诺', '2026-03-31']]);
  const take = (step: string, more: object = {}) =>
    told.send(SECRETARY, 'process.record', { runId, step, ...more });
  expect(await take('report')).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('二践') },
  });
  expect(await take('pledge')).toMatchObject({
    error: { code: 'BAD_INPUT', message: '承诺件数：没有填写' },
  });
  expect(await take('pledge', { fields: { pledges: 18 } })).toMatchObject({ ok: true });
  expect(await take('publish')).toMatchObject({ ok: false });
  await told.work.confirmed(0, await told.work.meeting(0, { kinds: ['appraisal'] }));
  const { steps } = await told.district.act(SECRETARY, 'process.open', { runId });
  expect(steps.find(({ step }) => step === 'judge')).toMatchObject({
    state: 'done',
    fromRecord: true,
  });
  const tables = await monthTables(told.district, '2026-06');
  expect(tables('程序办理')).toEqual([['七步评议', 1, 0, expect.any(Number)]]);
});
