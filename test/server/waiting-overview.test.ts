/** 总览 of what lies before an office: by age, in one's own towns, of the lists that one may open. */
import { randomUUID } from 'node:crypto';
import { addDays } from '@core/shared/calendar/day';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const OFFICE = openidOf('districtSupervisor', 0);
const TOWN = openidOf('townSupervisor', 0);

const asFilled = useFilledDistrict();
let district: FreshDistrict;
let ids: SmallDistrict;
beforeEach(async () => {
  ({ district, ids } = await asFilled());
}, 120_000);

const counted = async (openid: string, input: { townId?: string } = {}) =>
  Object.fromEntries(
    (await district.act(openid, 'waiting.overview', input)).rows.map((row) => [
      row.shelf,
      row.counts,
    ]),
  );

/** 条件不具备 of a year, stated so many days ago by the instructor of a town. */
const state = async (town: 0 | 1, year: number, days: number): Promise<void> => {
  district.cloud.clock.setToday(addDays(TODAY, -days));
  await district.act(openidOf('instructor', town), 'lacking.state', {
    id: randomUUID(),
    unitId: ids.units[town],
    obligation: 'develop',
    year,
    reason: '没有入党意愿',
  });
  district.cloud.clock.setToday(TODAY);
};

test('what waits by how long it has, in one town and in all, and what is decided waits no longer', async () => {
  const empty = [0, 0, 0, 0];
  const none = { confirmations: empty, suggestions: empty, dataRequests: empty };
  expect(await counted(TOWN)).toEqual(none);

  await state(0, 2026, 31);
  await state(1, 2026, 4);
  district.cloud.clock.setToday(addDays(TODAY, -3));
  await district.act(openidOf('instructor', 0), 'mark.contest', {
    id: randomUUID(),
    unitId: ids.units[0],
    obligation: 'call',
    periodKey: '2026-W10',
    reason: '当周住院',
  });
  district.cloud.clock.setToday(addDays(TODAY, -8));
  await district.act(openidOf('member', 0), 'suggestion.submit', {
    id: randomUUID(),
    text: '请公布固定党日的时间',
  });
  district.cloud.clock.setToday(TODAY);

  // What people write to the 工委 is no town's until it is passed on.
  const own = { ...none, confirmations: [1, 0, 0, 1] };
  expect(await counted(TOWN)).toEqual(own);
  expect(await counted(OFFICE, { townId: ids.towns[0] })).toEqual(own);
  expect(await counted(OFFICE)).toEqual({
    ...none,
    confirmations: [1, 1, 0, 1],
    suggestions: [0, 0, 1, 0],
  });

  // As many as the list shows.
  const { items } = await district.act(OFFICE, 'waiting.list', {});
  expect(items).toHaveLength(3);
  const [oldest] = items;
  if (!oldest) throw new Error('nothing waits');
  await district.act(TOWN, 'waiting.decide', {
    id: randomUUID(),
    items: [{ kind: oldest.kind, id: oldest.id }],
    granted: true,
    reason: '属实',
  });
  expect((await counted(TOWN))['confirmations']).toEqual([1, 0, 0, 0]);
});

test('a foreign town is refused, and an administrator is told of the lists that are theirs', async () => {
  const foreign = { townId: ids.towns[1] };
  expect((await district.send(TOWN, 'waiting.overview', foreign)).answer).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(Object.keys(await counted(openidOf('administrator', 0)))).toEqual(['dataRequests']);
});
