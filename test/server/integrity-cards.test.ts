/** 诚信卡: sent by whom with whose consent, one at a time, looked for until the other side has it; what it says and never says. */
import { randomUUID } from 'node:crypto';
import { addDays } from '@core/shared/calendar/day';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const MEMBER = openidOf('member', 0);
const SECRETARY = openidOf('secretary', 0);
const RECEIVING = openidOf('secretary', 1);
const TOWN = openidOf('townSupervisor', 0);
const OTHER_TOWN = openidOf('townSupervisor', 1);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let me: string;
beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  const session = await district.act(MEMBER, 'session.open', {});
  me = session.bound ? session.person.id : '';
}, 120_000);
afterAll(() => district.end());

const card = (personId: string, to: { organizationId: string } | { place: string }) => ({
  id: randomUUID(),
  personId,
  to,
  leavesOn: TODAY,
});
const codeOf = async (openid: string, action: never, input: object): Promise<string> => {
  const { answer } = await district.send(openid, action, input);
  return answer.ok ? 'OK' : (answer.error.issues?.[0]?.path ?? answer.error.code);
};
const send = (openid: string, input: object) =>
  codeOf(openid, 'integrityCard.send' as never, input);
const open = (openid: string, cardId: string) =>
  district.act(openid, 'integrityCard.open', { cardId });

it('says what was read before, and neither phone nor points nor why one leaves', async () => {
  const { says } = await district.act(MEMBER, 'integrityCard.prepare', {});
  const input = card(me, { organizationId: ids.organizations[1] });
  expect(await send(MEMBER, input)).toBe('OK');
  expect(await send(MEMBER, input)).toBe('OK');
  const page = await open(MEMBER, input.id);
  expect(page).toMatchObject({ says, consent: 'own', state: 'sent', mayArrive: false });
  expect(Object.keys(page.says).every((key) => SAID.has(key))).toBe(true);
  expect(JSON.stringify(page)).not.toMatch(/1[3-9]\d{9}/);
  expect(await send(MEMBER, card(me, { place: '外省' }))).toBe('CONFLICT');
  expect(await send(SECRETARY, card(me, { place: '外省' }))).toBe('CONFLICT');
});
const SAID = new Set(['name', 'branchName', 'category', 'joined', 'stars', 'hours']);

it('is waited for by the receiving branch and its town, who say that it came; the sender cannot', async () => {
  const { cards } = await district.act(RECEIVING, 'integrityCard.list', {});
  const [row] = cards;
  expect(cards).toMatchObject([{ name: expect.any(String), mayArrive: true, overdue: false }]);
  const cardId = row?.cardId ?? '';
  const due = async () => (await district.act(RECEIVING, 'practice.due', {})).items;
  expect(await due()).toMatchObject([{ kind: 'integrityCard', id: cardId, overdue: false }]);
  const arrive = (openid: string) =>
    codeOf(openid, 'integrityCard.arrive' as never, { id: randomUUID(), cardId });
  expect(await arrive(SECRETARY)).toBe('FORBIDDEN');
  expect(await arrive(TOWN)).toBe('FORBIDDEN');
  expect((await open(OTHER_TOWN, cardId)).mayArrive).toBe(true);
  // Past its day it is said to whoever might have lost somebody.
  district.cloud.clock.setToday(addDays(TODAY, 31));
  const late = await district.act(openidOf('districtSupervisor', 0), 'integrityCard.list', {});
  expect(late).toMatchObject({ overdue: 1, cards: [{ overdue: true }] });
  district.cloud.clock.setToday(TODAY);
  expect(await arrive(RECEIVING)).toBe('OK');
  expect(await arrive(RECEIVING)).toBe('CONFLICT');
  expect(await due()).toEqual([]);
  expect(await open(MEMBER, cardId)).toMatchObject({ state: 'arrived', end: { on: TODAY } });
  expect((await district.act(RECEIVING, 'integrityCard.list', { done: true })).cards).toMatchObject(
    [{ state: 'arrived' }],
  );
});

it('a secretary sends for a member with their written consent; elsewhere their own branch says that it came', async () => {
  const input = card(ids.members[0], { place: '广东省东莞市某公司党支部' });
  expect(await send(SECRETARY, input)).toBe('OK');
  expect(await open(SECRETARY, input.id)).toMatchObject({ consent: 'written', mayArrive: true });
  expect(await codeOf(RECEIVING, 'integrityCard.open' as never, { cardId: input.id })).toBe(
    'FORBIDDEN',
  );
  const arrive = { id: randomUUID(), cardId: input.id, words: '回执已收到' };
  await district.act(SECRETARY, 'integrityCard.arrive', arrive);
  expect(await open(SECRETARY, input.id)).toMatchObject({ end: { words: '回执已收到' } });
});

it('is taken back by the member, and then another may be sent; nobody else’s is', async () => {
  const input = card(me, { place: '外省' });
  expect(await send(MEMBER, input)).toBe('OK');
  const back = { id: randomUUID(), cardId: input.id, words: '不走了' };
  expect(await codeOf(RECEIVING, 'integrityCard.withdraw' as never, back)).toBe('FORBIDDEN');
  await district.act(MEMBER, 'integrityCard.withdraw', back);
  expect(await open(MEMBER, input.id)).toMatchObject({ state: 'withdrawn' });
  expect(await send(MEMBER, card(me, { place: '外省' }))).toBe('OK');
});

it('two at once: one is on its way, the other is told', async () => {
  const personId = ids.members[1];
  const both = await Promise.all(
    ['甲地', '乙地'].map((place) => send(RECEIVING, card(personId, { place }))),
  );
  expect(both.sort()).toEqual(['CONFLICT', 'OK']);
});

it('names what is wrong', async () => {
  const other = openidOf('member', 1);
  expect(await send(other, card(me, { place: '外省' }))).toBe('FORBIDDEN');
  const own = { organizationId: ids.organizations[0] };
  expect(await send(SECRETARY, card(ids.members[0], own))).toBe('input.to.organizationId');
  const far = { ...card(ids.members[0], { place: '外省' }), leavesOn: '2030-01-01' };
  expect(await send(SECRETARY, far)).toBe('input.leavesOn');
});
