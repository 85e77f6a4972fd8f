/** 泸州: 七有, which opens the way to 标准化阵地. */
import {
  practiceDistrict,
  SECRETARY,
  TOWN,
  type PracticeDistrict,
} from '../../support/practice-story';

let told: PracticeDistrict;
beforeAll(async () => {
  told = await practiceDistrict('luzhou');
}, 120_000);
afterAll(() => told.district.end());

const next = async () => {
  const page = await told.district.act(SECRETARY, 'standard.subject', { subject: told.subject });
  return page.standards.find(({ standard }) => standard === 'standardPlace');
};

test('有活动 is known from the records; accepted, 标准化阵地 may begin', async () => {
  expect(await next()).toMatchObject({
    mayBegin: false,
    why: expect.stringContaining('要求已通过“七有”验收'),
  });
  const checkId = await told.begin(SECRETARY, 'sevenHaves');
  expect(await told.dues(SECRETARY)).toEqual([['七有阵地·自查', '2026-07-09']]);
  const six = ['1', '2', '3', '4', '5', '6'].map((item) => ({ item, value: 'yes' }));
  await told.act(SECRETARY, 'standard.state', { checkId, answers: six });
  expect(await told.decide(SECRETARY, checkId, 'selfCheck')).toMatchObject({
    error: { message: '还缺：有活动（已达到 6/7 项）' },
  });
  await told.work.confirmed(0, await told.work.meeting(0));
  expect(await told.decide(SECRETARY, checkId, 'selfCheck')).toMatchObject({ ok: true });
  expect(await told.decide(SECRETARY, checkId, 'accept')).toMatchObject({
    error: { message: expect.stringContaining('由镇街办理') },
  });
  expect(await told.decide(TOWN, checkId, 'accept')).toMatchObject({ ok: true });
  expect(await next()).toMatchObject({ mayBegin: true });
});
