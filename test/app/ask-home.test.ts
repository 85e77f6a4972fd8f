/** How a phone asks for 今日: with what it judges by, and judging itself where it is answered facts. */
import type { ActionOutput } from '@core/modules/actions';
import { heldUnitOf } from '@core/modules/contacts/held-unit';
import { verdictsFor } from '@core/modules/cadence/lights';
import { judgedBy, markOfRules } from '@core/modules/rules/judging';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';
import { yongchuan } from '@core/rulepacks/yongchuan';

type Home = ActionOutput<'home.open'>;

const calls = jest.fn<Promise<Home>, [string, object]>();
const kept: { home: Home | null } = { home: null };
jest.mock('@app/phone/storage', () => ({ read: (): null => null, write: (): void => undefined }));
jest.mock('@app/data/cloud-client/call', () => ({
  call: (...args: [string, object]) => calls(...args),
  serverOffset: () => 0,
}));
jest.mock('@app/data/home-snapshot', () => ({ homeSnapshot: (): Home | null => kept.home }));

import { askHome } from '@app/data/ask-home';

const today = '2026-06-11';
const contact = { id: 'c1', on: today, by: 'me', channel: 'phone', outcome: 'reached' } as const;
const unit = {
  unitId: 'u1',
  name: '甲一',
  townId: 't1',
  townName: '甲街道',
  judgedFor: 'me',
  matters: [],
  facts: {
    unitId: 'u1',
    responsibilities: [{ instructorId: 'me', kind: '帮建', from: '2026-01-01' }],
    closures: [],
    contacts: [{ ...contact, metOwner: false, recordedOn: today }],
    developments: [],
    lacking: [],
    contests: [],
  },
};
const answer: Home = {
  today,
  packId: 'yongchuan',
  rules: markOfRules(yongchuan),
  personId: 'me',
  units: [],
  founding: [],
  leaves: [],
  toSign: [],
  reminders: [],
};
const setting = { pack: yongchuan, calendar: createWorkCalendar(), today };
const verdicts = verdictsFor(unit.facts, { instructorId: 'me', leaves: [] }, setting);
const told: Home = { ...answer, units: [{ ...unit, verdicts }] };
/** What a phone says that it had. */
const had = { parties: ['me'], unitIds: ['u1'] };
const covered = (of: Home['units'][0], i: number): Home['units'][0] => ({
  ...of,
  unitId: `u${i}`,
  judgedFor: i === 0 ? 'me' : 'colleague',
});
const facts: Home = { ...answer, held: [heldUnitOf(unit)] };

beforeEach(() => {
  calls.mockReset();
  kept.home = null;
});

it('says nothing on its first opening, and shows what it is told', async () => {
  calls.mockResolvedValue(told);
  expect(await askHome()).toEqual(told);
  expect(calls.mock.calls).toEqual([['home.open', {}]]);
});

it('says by what it judges as soon as it holds the rules of an answer, and judges what it is given', async () => {
  kept.home = told;
  calls.mockResolvedValue(facts);
  expect(await askHome()).toEqual(told);
  expect(calls.mock.calls).toEqual([['home.open', { judgedBy: judgedBy(yongchuan), had }]]);
});

it('says nothing where the last answer was judged by rules that it does not hold', async () => {
  kept.home = { ...told, rules: 'others' };
  calls.mockResolvedValue(told);
  await askHome();
  expect(calls.mock.calls).toEqual([['home.open', { had }]]);
});

it('asks ahead also for those whom it covers, and for nothing where it had no units', async () => {
  calls.mockResolvedValue(told);
  kept.home = { ...told, units: [...told.units, ...told.units].map((u, i) => covered(u, i)) };
  await askHome();
  kept.home = { ...told, units: [], rules: 'others' };
  await askHome();
  const both = { parties: ['me', 'colleague'], unitIds: ['u0', 'u1'] };
  expect(calls.mock.calls.map(([, input]) => input)).toEqual([
    expect.objectContaining({ had: both }),
    {},
  ]);
});

it('asks to be told where it cannot judge an answer after all', async () => {
  kept.home = told;
  calls.mockResolvedValueOnce({ ...facts, rules: 'others' }).mockResolvedValueOnce(told);
  expect(await askHome()).toEqual(told);
  expect(calls.mock.calls[1]).toEqual(['home.open', {}]);
});

it('every pack that comes with the app has a mark of its own', () => {
  const packs = Object.values(rulePacks);
  expect(new Set(packs.map((pack) => judgedBy(pack))).size).toBe(packs.length);
});
