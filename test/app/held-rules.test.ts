/** Which rules a phone judges by: those that an answer named, or none. */
import type { ActionOutput } from '@core/modules/actions';
import type { UnitFacts } from '@core/modules/cadence/contract';
import { verdictsFor } from '@core/modules/cadence/lights';
import { composeRules, type RuleChange } from '@core/modules/rules/compose';
import { idForPhones, judgingRules, markOfRules } from '@core/modules/rules/judging';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { OutboxItem } from '@app/data/outbox/outbox';

const stored = new Map<string, unknown>();
const asked = jest.fn<Promise<unknown>, [string, object]>();
jest.mock('@app/phone/storage', () => ({
  read: (key: string): unknown => stored.get(key) ?? null,
  write: (key: string, value: unknown): void => void stored.set(key, value),
}));
jest.mock('@app/data/cloud-client/call', () => ({
  call: (...args: [string, object]) => asked(...args),
  serverOffset: () => 0,
}));

/** The phone as it starts: what it has in its storage, and nothing in its memory. */
async function phone() {
  jest.resetModules();
  const rules = await import('@app/data/held-rules');
  const { fetchRules, startHeldRules } = await import('@app/data/fetch-rules');
  startHeldRules();
  const { withPending } = await import('@app/features/today/due-list');
  return { ...rules, fetchRules, withPending };
}

const [cadence] = yongchuan.cadence;
if (!cadence) throw new Error('no rules');
const { from: _from, ...value } = cadence;
const twice: RuleChange = {
  part: 'cadence',
  value: {
    ...value,
    obligations: value.obligations.map((one) => (one.code === 'call' ? { ...one, count: 2 } : one)),
  },
};
const raised = composeRules(yongchuan, [{ from: '2026-06-01', changes: [twice] }], '2026-06-11');
const named = { packId: idForPhones(raised), rules: markOfRules(raised) };
const TODAY = '2026-06-11';

beforeEach(() => {
  stored.clear();
  asked.mockReset();
});

it('rules of the product are held from the first start, and never asked for', async () => {
  const { rulesOf, fetchRules } = await phone();
  const known = { packId: 'yongchuan', rules: markOfRules(yongchuan) };
  expect(rulesOf(known)).toBe(rulesOf({ packId: 'yongchuan' }));
  expect(await fetchRules(known)).toBe(false);
  expect(asked).not.toHaveBeenCalled();
});

it('rules of an office are asked for once, and held over a restart', async () => {
  const first = await phone();
  expect(first.rulesOf(named)).toBeNull();
  asked.mockResolvedValue({ mark: named.rules, pack: judgingRules(raised) });
  expect(await first.fetchRules(named)).toBe(true);
  expect(await first.fetchRules(named)).toBe(false);
  expect(asked.mock.calls).toEqual([['rules.read', {}]]);
  const again = await phone();
  expect(again.rulesOf(named)).toEqual(judgingRules(raised));
  expect(again.latestRules('yongchuan')?.cadence).toHaveLength(2);
  expect(again.heldObligation('call')?.count).toBe(2);
});

it('without a signal they are not held, and nothing is judged by others', async () => {
  const { rulesOf, fetchRules } = await phone();
  asked.mockRejectedValue(new Error('unreachable'));
  await expect(fetchRules(named)).rejects.toThrow('unreachable');
  expect(rulesOf(named)).toBeNull();
});

const facts: UnitFacts = {
  unitId: 'u1',
  responsibilities: [{ instructorId: 'me', kind: '帮建', from: '2026-01-01' }],
  closures: [],
  contacts: [],
  developments: [],
};

/** 今日 as a server answers it by these rules. */
function home(pack: typeof yongchuan): ActionOutput<'home.open'> {
  const setting = { pack, calendar: createWorkCalendar(), today: TODAY };
  return {
    today: TODAY,
    packId: idForPhones(pack),
    rules: markOfRules(pack),
    personId: 'me',
    units: [
      {
        unitId: 'u1',
        name: '甲一',
        townId: 't1',
        townName: '甲街道',
        judgedFor: 'me',
        facts,
        verdicts: verdictsFor(facts, { instructorId: 'me', leaves: [] }, setting),
        matters: [],
      },
    ],
    founding: [],
    leaves: [],
    toSign: [],
    reminders: [],
  };
}

const CALL = {
  id: 'c1',
  action: 'contact.record',
  state: 'saved',
  savedAt: 0,
  input: {
    id: 'c1',
    unitId: 'u1',
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: Date.parse('2026-06-11T04:00:00Z'),
  },
} as unknown as OutboxItem;

const stateOfCalls = ({ units }: ActionOutput<'home.open'>): string | undefined =>
  units[0]?.verdicts.find(({ obligation, period }) => obligation === 'call' && period.last >= TODAY)
    ?.state;

it('a phone with the old rules tells no verdict of its own on an answer under the new ones', async () => {
  const before = await phone();
  // Under the product's rules a saved call meets the week at once.
  expect(stateOfCalls(before.withPending(home(yongchuan), [CALL]))).toBe('met');
  // Under rules that it does not hold, what the server said stays as it was said.
  const answer = home(raised);
  expect(before.withPending(answer, [CALL])).toBe(answer);
  asked.mockResolvedValue({ mark: named.rules, pack: judgingRules(raised) });
  await before.fetchRules(named);
  // Two are asked for: one call is not enough.
  expect(stateOfCalls(before.withPending(answer, [CALL]))).toBe('dueSoon');
  const second = { ...CALL, id: 'c2', input: { ...CALL.input, id: 'c2' } } as OutboxItem;
  expect(stateOfCalls(before.withPending(answer, [CALL, second]))).toBe('met');
});

it('a phone that holds newer rules than a snapshot judges the snapshot by its own', async () => {
  const { fetchRules, withPending } = await phone();
  asked.mockResolvedValue({ mark: named.rules, pack: judgingRules(raised) });
  await fetchRules(named);
  expect(stateOfCalls(withPending(home(yongchuan), [CALL]))).toBe('met');
});

it('a client of before, which knows packs by their id alone, finds none and judges nothing', () => {
  expect(rulePacks[named.packId]).toBeUndefined();
  expect(idForPhones(yongchuan)).toBe('yongchuan');
  // What judges nothing changes nothing for phones.
  const attendance = { ...yongchuan.attendance, floor: 0.85 };
  const other = composeRules(
    yongchuan,
    [{ from: '2026-06-01', changes: [{ part: 'attendance', value: attendance }] }],
    TODAY,
  );
  expect([idForPhones(other), markOfRules(other)]).toEqual(['yongchuan', markOfRules(yongchuan)]);
});
