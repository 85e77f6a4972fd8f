/** Deadlines of standards and processes past their day: drafted once, signed, answered, settled by the records. */
import { randomUUID } from 'node:crypto';
import type { StoredFollowUp } from '@server/modules/follow-ups/stored';
import { freshDistrict } from '../support/district';
import { allCases, OFFICE } from '../support/follow-ups';
import { practicesIn } from '../support/practices';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);
/** The self-check is due on 9 July, ten working days later it is the 23rd; then comes a Monday. */
const [LAST, MONDAY] = ['2026-07-20', '2026-07-27'];

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let make: ReturnType<typeof practicesIn>;
const filled = () => `${district.dataDir}/filled.backup`;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  make = practicesIn(district, ids);
  await district.cloud.backup(filled());
}, 120_000);
afterAll(() => district.end());
beforeEach(async () => {
  await district.cloud.restore(filled());
  district.cloud.clock.setToday(TODAY);
});

const id = () => randomUUID();
const cases = () =>
  ((district.cloud.dump()['followUps'] ?? []) as unknown as StoredFollowUp[]).filter(
    ({ subject }) => subject.kind === 'deadline',
  );
/** The clock's jobs of a day, to their end. */
async function clockOn(day: string): Promise<void> {
  district.cloud.clock.setToday(day);
  for (let tick = 0; tick < 3; tick += 1) await district.cloud.fireTimer('clock');
}
const open = (openid: string, followUpId: string) =>
  district.act(openid, 'followUp.open', { followUpId });
const sign = (openid: string, followUpId: string, responsibleId: string) =>
  district
    .send(openid, 'followUp.sign', { id: id(), followUpId, requirement: '请办理', responsibleId })
    .then(({ answer }) => answer);

test('drafted once past the threshold, in words; answered by the branch; settled when it is done', async () => {
  const checkId = await make.stated(0);
  await clockOn(LAST);
  expect(cases()).toEqual([]);
  await clockOn(MONDAY);
  await clockOn('2026-08-03');
  expect(cases()).toHaveLength(1);
  const rows = (await allCases(district, OFFICE, 'draft')).filter(({ threshold }) =>
    threshold.includes('自查'),
  );
  expect(rows).toMatchObject([
    {
      subjectName: '甲一党支部',
      townName: '甲街道',
      threshold: '“三亮三比三评·自查”逾期超过 10 个工作日',
      step: 'hint',
      waits: [],
    },
  ]);
  const followUpId = rows[0]?.followUpId ?? '';
  const { followUp, responsible, may } = await open(TOWN, followUpId);
  expect(followUp.overdue).toEqual({
    lines: [
      '“三亮三比三评·自查”应于 2026-07-09 前由党支部、党建指导员办理，到 2026-07-27 还没有办理。',
      '规则：逾期超过 10 个工作日的，可以督办。',
    ],
    opens: { kind: 'standard', id: checkId },
  });
  expect(responsible.map(({ name, title }) => [name, title])).toEqual([
    ['甲指导员', '指导员'],
    ['甲书记', '支部书记'],
  ]);
  expect(may.sign).toBe(true);

  const secretary = responsible[1]?.personId ?? '';
  expect((await sign(TOWN, followUpId, ids.members[0])).ok).toBe(false);
  expect(await sign(TOWN, followUpId, secretary)).toMatchObject({ ok: true });
  expect((await district.act(SECRETARY, 'home.open', {})).toReply).toEqual([followUpId]);
  const file = await district.act(SECRETARY, 'followUp.file', { followUpId, format: 'docx' });
  expect(file.fileName).toContain('甲一党支部');

  await make.decide(SECRETARY, checkId, 'selfCheck');
  await clockOn('2026-08-04');
  expect(cases()).toMatchObject([
    { shelf: 'ended', ended: { kind: 'closed', reason: '已经办理，不再逾期，系统按记录办结' } },
  ]);
  expect((await district.act(SECRETARY, 'home.open', {})).toReply).toEqual([]);
  // What is due now is the town's, with a day and a case of its own.
  await clockOn('2026-08-10');
  const next = cases().filter(({ shelf }) => shelf === 'draft');
  expect(next).toMatchObject([{ deadline: { what: '三亮三比三评·镇街验收' }, acts: [] }]);
});

test('done before it is signed: signing is refused, and the clock takes the draft back', async () => {
  const checkId = await make.stated(0);
  await clockOn(MONDAY);
  const [draft] = cases();
  await make.decide(SECRETARY, checkId, 'selfCheck');
  expect(await sign(OFFICE, draft?._id ?? '', ids.instructors[0])).toMatchObject({
    error: { code: 'CONFLICT', message: '已经办理，不再逾期，系统按记录办结' },
  });
  await clockOn('2026-07-28');
  expect(cases()).toMatchObject([{ shelf: 'ended', ended: { kind: 'dropped' }, acts: [] }]);
});

test('what a 镇街 has left undone is the district’s to sign and the town’s to answer', async () => {
  await make.checked(0);
  await clockOn(MONDAY);
  const [draft] = cases();
  const followUpId = draft?._id ?? '';
  expect(draft).toMatchObject({ townId: 'committee', townName: '甲街道' });
  const own = await district.send(TOWN, 'followUp.open', { followUpId });
  expect(own.answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const { responsible } = await open(OFFICE, followUpId);
  expect(responsible).toMatchObject([{ name: '甲干部', title: '镇街' }]);
  expect((await open(OFFICE, followUpId)).followUp.personName).toBe('甲街道');
  const staff = responsible[0]?.personId ?? '';
  expect((await sign(TOWN, followUpId, staff)).ok).toBe(false);
  expect((await sign(OFFICE, followUpId, staff)).ok).toBe(true);
  const mine = await district.act(TOWN, 'followUp.mine', {});
  expect(mine.followUps.map((row) => row.followUpId)).toEqual([followUpId]);
  const page = await open(TOWN, followUpId);
  expect(page.may).toMatchObject({ reply: true, close: false, drop: false });
  await district.act(TOWN, 'followUp.reply', { id: id(), followUpId, text: '本周内验收' });
  const other = openidOf('townSupervisor', 1);
  expect((await district.send(other, 'followUp.open', { followUpId })).answer.ok).toBe(false);
  expect((await open(OFFICE, followUpId)).may.close).toBe(true);
});

test('of 发展党员 a case says that a step is overdue, never which or whose', async () => {
  await make.applied(0);
  await clockOn('2026-08-03');
  const [draft] = cases();
  expect(draft).toMatchObject({ name: '甲一党支部', shelf: 'draft' });
  const { followUp } = await open(OFFICE, draft?._id ?? '');
  expect(followUp.threshold).toBe('“发展党员”有一步逾期超过 10 个工作日');
  expect(followUp.overdue?.opens).toBeUndefined();
  expect(JSON.stringify(followUp)).not.toMatch(/申请人|谈话/);
});

test('while a step is contested, and of a branch that is no more, nothing starts', async () => {
  const { contestId, runId } = await make.contested(0);
  await clockOn('2026-08-03');
  expect(cases()).toEqual([]);
  await district.act(TOWN, 'process.settle', {
    id: id(),
    runId,
    contestId,
    ...make.when(),
    upheld: false,
    words: '核对无误',
  });
  await clockOn('2026-08-10');
  expect(cases()).toHaveLength(1);
  // Another branch's, which ends before its own is drafted.
  await make.begun(1);
  await district.act(OFFICE, 'organization.change', {
    id: id(),
    organizationId: ids.organizations[1],
    on: '2026-08-10',
    change: { kind: 'dissolve', reason: '单位搬离', membersToId: ids.organizations[0] },
  });
  await clockOn('2026-09-28');
  expect(cases().map(({ name }) => name)).toEqual(['甲一党支部']);
});
