/** 培训: who may record what of whom, once, crossed out, told to whoever came, counted in the paper. */
import { randomUUID } from 'node:crypto';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const TOWN = openidOf('townSupervisor', 0);
const DISTRICT = openidOf('districtSupervisor', 0);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());

const course = (more: object = {}) => ({
  id: randomUUID(),
  officeId: ids.towns[0],
  kind: 'secretaries' as const,
  title: '书记示范班',
  on: TODAY,
  hours: 8,
  personIds: [ids.members[0], ids.instructors[0]],
  others: 12,
  ...more,
});
const issueOf = async (openid: string, input: ReturnType<typeof course>) => {
  const { answer } = await district.send(openid, 'course.record', input);
  return answer.ok ? 'OK' : (answer.error.issues?.[0]?.path ?? answer.error.code);
};

it('is recorded once under its id, and read by its office and the district, not by another town', async () => {
  const input = course();
  const first = await district.act(TOWN, 'course.record', input);
  expect(await district.act(TOWN, 'course.record', input)).toEqual(first);
  const { courses, year } = await district.act(DISTRICT, 'course.list', {});
  expect(courses).toMatchObject([{ title: '书记示范班', places: 14, voided: false }]);
  expect(year).toEqual([{ kind: 'secretaries', courses: 1, places: 14 }]);
  const other = openidOf('townSupervisor', 1);
  expect((await district.act(other, 'course.list', {})).courses).toEqual([]);
  const { answer } = await district.send(other, 'course.open', { courseId: input.id });
  expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
});

it('names the field that is wrong: a day to come, nobody there, twice the same, another town’s person', async () => {
  expect(await issueOf(TOWN, course({ on: '2027-01-01' }))).toBe('input.on');
  expect(await issueOf(TOWN, course({ personIds: [], others: 0 }))).toBe('input.others');
  const twice = [ids.members[0], ids.members[0]];
  expect(await issueOf(TOWN, course({ personIds: twice }))).toBe('input.personIds');
  expect(await issueOf(TOWN, course({ personIds: [ids.members[0], ids.members[1]] }))).toBe(
    'input.personIds.1',
  );
  expect(await issueOf(TOWN, course({ hours: 0.3 }))).toBe('input.hours');
  expect(await issueOf(TOWN, course({ officeId: 'committee' }))).toBe('FORBIDDEN');
  expect(await issueOf(DISTRICT, course({ officeId: 'committee', personIds: ids.members }))).toBe(
    'OK',
  );
});

it('is told to whoever came, and crossed out it counts nowhere and stays to be read', async () => {
  const input = course({ title: '要作废的' });
  await district.act(TOWN, 'course.record', input);
  const told = async () =>
    JSON.stringify(await district.act(openidOf('instructor', 0), 'myData.open', {}));
  expect(await told()).toContain('参加书记培训 · 要作废的，8 学时');
  const before = (await district.act(TOWN, 'course.list', {})).year;
  const voiding = { id: randomUUID(), courseId: input.id, reason: '登记错了' };
  await district.act(TOWN, 'course.void', voiding);
  await district.act(TOWN, 'course.void', voiding);
  const page = await district.act(TOWN, 'course.open', { courseId: input.id });
  expect(page).toMatchObject({ voided: true, mayVoid: false, voidedWith: { reason: '登记错了' } });
  const [sum] = (await district.act(TOWN, 'course.list', {})).year;
  expect(sum?.places).toBe((before[0]?.places ?? 0) - 14);
  expect(await told()).toContain('（已作废）');
  const again = { ...voiding, id: randomUUID() };
  const { answer } = await district.send(TOWN, 'course.void', again);
  expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
});
