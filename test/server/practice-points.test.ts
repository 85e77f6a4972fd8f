/** Points out of pairs and pledges: given by the night's run, once, with the record; taken back when it is put right. */
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { pairsIn } from '../support/pairs';
import { pledgesIn } from '../support/pledges';
import { openidOf, type SmallDistrict } from '../support/small-district';

const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);

const filled = useFilledDistrict();
let district: FreshDistrict;
let ids: SmallDistrict;
beforeEach(async () => {
  ({ district, ids } = await filled());
}, 120_000);

async function clockOn(day: string): Promise<void> {
  district.cloud.clock.setToday(day);
  for (let tick = 0; tick < 3; tick += 1) await district.cloud.fireTimer('clock');
}
interface Subject {
  kind: 'organization' | 'member';
  id: string;
}
const pointsOf = (subject: Subject) => district.act(SECRETARY, 'points.open', { subject });
const entriesOf = async (subject: Subject) =>
  (await pointsOf(subject)).entries.map(({ indicator, points, origin }) => [
    indicator,
    points,
    origin.kind,
    origin.id,
  ]);

test('a member’s promise and post, and the branch’s posts; a mistake is reversed, a second night changes nothing', async () => {
  const pledges = pledgesIn(district, ids);
  const pledgeId = await pledges.published(0);
  const postId = await pledges.published(0, pledges.post(0));
  await clockOn('2026-06-11');
  await clockOn('2026-06-12');
  const branch = { kind: 'organization' as const, id: ids.organizations[0] };
  const member = { kind: 'member' as const, id: ids.members[0] };
  const given = [
    ['E1', 100, 'record', pledgeId],
    ['F6', 100, 'record', postId],
  ];
  const sorted = async () => (await entriesOf(member)).sort();
  expect(await sorted()).toEqual(given);
  expect(await entriesOf(branch)).toContainEqual(['G7', 50, 'record', postId]);
  await pledges.act(SECRETARY, 'pledge.end', { pledgeId, outcome: 'mistake', words: '重复' });
  await clockOn('2026-06-13');
  const left = await pointsOf(member);
  expect(left.tally.indicators.filter(({ net }) => net !== 0).map(({ code }) => code)).toEqual([
    'F6',
  ]);
  expect(left.entries.filter(({ indicator }) => indicator === 'E1')).toHaveLength(2);
});

test('a pair’s meeting is the helper’s, once in the half-year; voided, it is taken back', async () => {
  const pairs = pairsIn(district, ids);
  const { pairId, entryId } = await pairs.visited(0);
  await pairs.act(SECRETARY, 'pair.record', { pairId, activity: 'exchange' });
  await clockOn('2026-06-11');
  const branch = { kind: 'organization' as const, id: ids.organizations[0] };
  const total = async () =>
    (await pointsOf(branch)).tally.indicators.find(({ code }) => code === 'L6')?.net;
  expect(await total()).toBe(100);
  const entries = await entriesOf(branch);
  expect(entries.filter(([code]) => code === 'L6')).toHaveLength(1);
  const page = await district.act(TOWN, 'pair.open', { pairId });
  for (const { entryId: one } of page.done)
    await pairs.act(SECRETARY, 'pair.void', { pairId, entryId: one, reason: '登记错了' });
  expect(page.done.map((one) => one.entryId)).toContain(entryId);
  await clockOn('2026-06-12');
  expect((await total()) ?? 0).toBe(0);
});
