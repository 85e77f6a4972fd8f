/** 投诉与建议: an inbox with due days, one answer, passing on, 还没解决 once, and numbers in the month's paper. */
import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { takeExport } from '../support/exports';
import { bindPerson, openidOf, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const DISTRICT = openidOf('districtSupervisor', 0);
const TOWN = openidOf('townSupervisor', 0);
const OTHER_TOWN = openidOf('townSupervisor', 1);
const MEMBER = openidOf('member', 0);

let district: FreshDistrict;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
  work = workIn(district, ids);
}, 120_000);

async function suggest(openid = MEMBER, text = '培训通知来得太晚'): Promise<string> {
  const id = randomUUID();
  await district.act(openid, 'suggestion.submit', { id, text });
  return id;
}

const inbox = async (openid: string, shelf: 'open' | 'done' = 'open') =>
  (await district.act(openid, 'suggestion.list', { shelf })).suggestions;
const idsIn = async (openid: string, shelf: 'open' | 'done' = 'open') =>
  (await inbox(openid, shelf)).map(({ suggestionId }) => suggestionId);
const mine = async (openid = MEMBER) =>
  (await district.act(openid, 'suggestion.mine', {})).suggestions;
const answer = (suggestionId: string, openid = DISTRICT, id: string = randomUUID()) =>
  district.send(openid, 'suggestion.answer', { id, suggestionId, text: '下月起提前一周通知' });
const pass = (suggestionId: string, officeId: string, openid = DISTRICT) =>
  district.send(openid, 'suggestion.pass', {
    id: randomUUID(),
    suggestionId,
    officeId,
    note: '请镇街办理',
  });
const reopen = (suggestionId: string, openid = MEMBER) =>
  district.send(openid, 'suggestion.reopen', {
    id: randomUUID(),
    suggestionId,
    text: '这个月还是晚',
  });
const refusal = (code: string, message?: string) => ({
  answer: { ok: false, error: { code, ...(message ? { message } : {}) } },
});
const OK = { answer: { ok: true } };

it('waits at the 工委 with a due day of ten working days, and the sender sees the state and the answer', async () => {
  const suggestionId = await suggest();
  // 2026-06-10 is a Wednesday; 端午 is off on the 19th.
  expect(await mine()).toMatchObject([
    { suggestionId, state: 'open', dueOn: '2026-06-25', overdue: false, mayReopen: false },
  ]);
  expect(await inbox(DISTRICT)).toMatchObject([
    { suggestionId, senderName: '甲党员', mine: true, mayAnswer: true },
  ]);
  expect(await answer(suggestionId)).toMatchObject(OK);
  const [own] = await mine();
  expect(own).toMatchObject({ state: 'answered', mayReopen: true });
  const [step] = own?.steps ?? [];
  expect(step).toMatchObject({ kind: 'answer', text: '下月起提前一周通知', inTime: true });
  expect(step?.officeName).not.toBe('');
  // By office: nobody's name goes out with an answer.
  expect(JSON.stringify(own)).not.toContain('工作人员');
  expect(await idsIn(DISTRICT)).toEqual([]);
  expect(await idsIn(DISTRICT, 'done')).toEqual([suggestionId]);
});

it('the oldest is first, and what is overdue says so', async () => {
  const first = await suggest();
  district.cloud.clock.setToday('2026-06-12');
  const second = await suggest(openidOf('instructor', 1));
  district.cloud.clock.setToday('2026-06-26');
  const list = await inbox(DISTRICT);
  expect(list.map(({ suggestionId, overdue }) => [suggestionId, overdue])).toEqual([
    [first, true],
    [second, false],
  ]);
  await answer(first);
  expect((await mine())[0]?.steps[0]?.inTime).toBe(false);
});

it('a town sees what was passed on to it alone; the due day stays, the sender learns where it is', async () => {
  const suggestionId = await suggest();
  expect(await idsIn(TOWN)).toEqual([]);
  expect(await answer(suggestionId, TOWN)).toMatchObject(refusal('FORBIDDEN'));
  expect(await pass(suggestionId, ids.towns[1])).toMatchObject(refusal('BAD_INPUT'));
  const [{ passTo = [], dueOn = '' } = {}] = await inbox(DISTRICT);
  expect(passTo.map(({ officeId }) => officeId)).toEqual([ids.towns[0]]);
  expect(await pass(suggestionId, ids.towns[0])).toMatchObject(OK);
  expect(await idsIn(TOWN)).toEqual([suggestionId]);
  expect(await idsIn(OTHER_TOWN)).toEqual([]);
  expect(await answer(suggestionId, OTHER_TOWN)).toMatchObject(refusal('FORBIDDEN'));
  // Still on the list of the 工委, and no longer its own to do.
  expect(await inbox(DISTRICT)).toMatchObject([{ suggestionId, mine: false, mayAnswer: true }]);
  expect(await mine()).toMatchObject([
    { officeName: '甲街道', dueOn, steps: [{ kind: 'pass', toName: '甲街道' }] },
  ]);
  expect(await pass(suggestionId, ids.towns[1], TOWN)).toMatchObject(refusal('BAD_INPUT'));
  expect(await pass(suggestionId, 'committee', TOWN)).toMatchObject(OK);
  expect(await idsIn(TOWN)).toEqual([]);
  expect(await pass(suggestionId, 'committee', DISTRICT)).toMatchObject(refusal('BAD_INPUT'));
});

it('of two answers at once one wins, and the other office is told', async () => {
  for (let round = 0; round < 5; round += 1) {
    const suggestionId = await work.passedSuggestion(0);
    const both = await Promise.all([answer(suggestionId, DISTRICT), answer(suggestionId, TOWN)]);
    expect(both.filter(({ answer: a }) => a.ok)).toHaveLength(1);
    const lost = both.find(({ answer: a }) => !a.ok);
    expect(lost).toMatchObject(refusal('CONFLICT', '已经有人答复，请刷新后查看'));
  }
  for (const { steps } of await mine()) {
    expect(steps.filter(({ kind }) => kind === 'answer')).toHaveLength(1);
  }
});

it('the same answer sent again is one answer; another under its id is refused', async () => {
  const suggestionId = await suggest();
  const id = randomUUID();
  const [first, again] = [
    await answer(suggestionId, DISTRICT, id),
    await answer(suggestionId, DISTRICT, id),
  ];
  expect(again.answer).toMatchObject({ ok: true, data: first.answer.ok ? first.answer.data : {} });
  expect((await mine())[0]?.steps).toHaveLength(1);
  const other = { id, suggestionId, text: '另一个答复' };
  expect(await district.send(DISTRICT, 'suggestion.answer', other)).toMatchObject(
    refusal('CONFLICT'),
  );
});

it('还没解决 opens it once again, at the 工委, with a new due day', async () => {
  const suggestionId = await work.passedSuggestion(0);
  expect(await reopen(suggestionId)).toMatchObject(refusal('CONFLICT'));
  await answer(suggestionId, TOWN);
  expect(await reopen(suggestionId, openidOf('secretary', 0))).toMatchObject(refusal('FORBIDDEN'));
  district.cloud.clock.setToday('2026-06-26');
  const due = await suggest(openidOf('instructor', 1));
  district.cloud.clock.setToday('2026-06-29');
  expect(await reopen(suggestionId)).toMatchObject(OK);
  expect(await mine()).toMatchObject([{ state: 'open', dueOn: '2026-07-13', mayReopen: false }]);
  // Behind what is due before it, however long ago it was written first.
  expect(await inbox(DISTRICT)).toMatchObject([
    { suggestionId: due },
    { suggestionId, mine: true },
  ]);
  expect(await idsIn(TOWN)).toEqual([]);
  await answer(suggestionId);
  expect(await reopen(suggestionId)).toMatchObject(refusal('CONFLICT'));
});

it('nobody answers what they wrote themselves; another of the office does', async () => {
  const suggestionId = await suggest(DISTRICT);
  expect(await inbox(DISTRICT)).toMatchObject([{ mayAnswer: false, passTo: [] }]);
  expect(await answer(suggestionId)).toMatchObject(refusal('FORBIDDEN'));
  const administrator = openidOf('administrator', 0);
  const { personId } = await district.act(administrator, 'role.grant', {
    id: randomUUID(),
    person: { name: '另一位' },
    role: 'districtSupervisor',
    scopeId: 'district',
    from: '2026-06-01',
  });
  await bindPerson(district, personId, 't-second');
  expect(await answer(suggestionId, 't-second')).toMatchObject(OK);
  expect(await reopen(suggestionId, DISTRICT)).toMatchObject(OK);
});

it('stands in the month’s paper as numbers: received, answered in time, open', async () => {
  const [inTime, late] = [await suggest(), await suggest()];
  await suggest();
  const passed = await work.passedSuggestion(0);
  await answer(inTime);
  district.cloud.clock.setToday('2026-06-26');
  await answer(late);
  const said = async (townId?: string) => {
    const reportId = randomUUID();
    const scope = townId ? { townId } : {};
    await district.act(DISTRICT, 'report.start', { id: reportId, month: '2026-06', ...scope });
    for (let i = 0; i < 20; i += 1) {
      const { report } = await district.act(DISTRICT, 'report.advance', { reportId });
      if (report.state !== 'counting') break;
    }
    const { paper } = await district.act(DISTRICT, 'report.open', { reportId });
    return (paper?.blocks ?? [])
      .flatMap((block) =>
        block.kind === 'paragraph' ? [block.runs.map((r) => r.text).join('')] : [],
      )
      .find((text) => text.includes('投诉与建议'));
  };
  expect(passed).not.toBe('');
  expect(await said()).toBe(
    '收到投诉与建议 4 件，答复 2 件，按期答复率 50.00%（1/2），月末待答复 2 件。',
  );
  expect(await said(ids.towns[0])).toBe(
    '收到投诉与建议 1 件，答复 0 件，按期答复率 —，月末待答复 1 件。',
  );
});

it('an export tells how they were dealt with, never who wrote them or what', async () => {
  await answer(await suggest());
  const { bytes } = await takeExport(district, openidOf('administrator', 0), 'archive');
  const table = strFromU8(unzipSync(bytes)['csv/投诉与建议.csv'] ?? new Uint8Array());
  expect(table).toContain('已答复,2026-06-25,2026-06-10,是');
  expect(table).not.toMatch(/甲党员|培训通知/);
});
