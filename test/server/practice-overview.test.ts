/** 总览 of the five engines: counted in one's own towns, equal to what the lists show. */
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { meansIn } from '../support/means';
import { pairsIn } from '../support/pairs';
import { pledgesIn } from '../support/pledges';
import { practicesIn } from '../support/practices';
import { openidOf, type SmallDistrict } from '../support/small-district';

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
    (await district.act(openid, 'practice.overview', input)).rows.map((row) => [
      row.engine,
      [row.underWay, row.done],
    ]),
  );

test('what is under way and done, by town and in the whole district', async () => {
  const none = {
    standards: [0, 0],
    processes: [0, 0],
    pairs: [0, 0],
    means: [0, 0],
    pledges: [0, 0],
  };
  expect(await counted(OFFICE)).toEqual(none);
  const practices = practicesIn(district, ids);
  await practices.accepted(0);
  await practices.begun(1);
  await practices.seven(0);
  await pairsIn(district, ids).begun(1);
  const means = meansIn(district, ids);
  await means.granted(0);
  await means.proposed(1);
  const pledges = pledgesIn(district, ids);
  await pledges.published(0);
  await pledges.drafted(1);
  expect(await counted(OFFICE)).toEqual({
    standards: [1, 1],
    processes: [1, 0],
    pairs: [1, 0],
    means: [1, 1],
    pledges: [1, 0],
  });
  const own = {
    standards: [0, 1],
    processes: [1, 0],
    pairs: [0, 0],
    means: [0, 1],
    pledges: [1, 0],
  };
  expect(await counted(TOWN)).toEqual(own);
  expect(await counted(OFFICE, { townId: ids.towns[0] })).toEqual(own);
  const foreign = { townId: ids.towns[1] };
  expect((await district.send(TOWN, 'practice.overview', foreign)).answer).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});
