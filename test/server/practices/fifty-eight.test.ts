/** 泸州: 标准化建设 58 条. */
import {
  practiceDistrict,
  OFFICE,
  SECRETARY,
  TOWN,
  type PracticeDistrict,
} from '../../support/practice-story';
import { monthTables } from '../../support/practices';

let told: PracticeDistrict;
beforeAll(async () => {
  told = await practiceDistrict('luzhou');
}, 120_000);
afterAll(() => told.district.end());

test('58 条: what the records know is not asked; what is missing refuses; due, listed and in the 通报', async () => {
  const checkId = await told.begin(SECRETARY, 'fiftyEight');
  const page = await told.district.act(SECRETARY, 'standard.open', { checkId });
  expect([page.standard.parts.length, page.items.length]).toEqual([8, 58]);
  expect(page.items.find(({ title }) => title === '派驻党建指导员')).toMatchObject({
    state: 'met',
    how: 'record',
    asked: false,
    ours: true,
  });
  const asked = page.items.filter((item) => item.asked);
  const answers = asked.map(({ item }) => ({ item, value: 'yes' }));
  await told.act(SECRETARY, 'standard.state', { checkId, answers });
  expect(await told.decide(TOWN, checkId, 'verify')).toMatchObject({
    error: { message: '现在是“自查”，由党支部、党建指导员办理' },
  });
  // No party day is settled or held: nobody's word helps.
  expect(await told.decide(SECRETARY, checkId, 'selfCheck')).toMatchObject({
    error: { message: expect.stringMatching(/^还缺：.*已达到 \d+\/58 项/) },
  });
  expect(await told.dues(SECRETARY)).toEqual([['标准化建设 58 条·自查', '2026-07-09']]);
  // Asked for no standard, the list opens where something is under way.
  const list = await told.district.act(OFFICE, 'standard.list', {});
  expect(list).toMatchObject({ standard: 'fiftyEight', checks: [{ checkId }] });
  const tables = await monthTables(told.district, '2026-06');
  expect(tables('达标验收')).toEqual([['标准化建设 58 条', 1, 0, 0, 0]]);
});
