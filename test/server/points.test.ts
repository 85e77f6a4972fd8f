/** 记实考核 on the real functions: claims, decisions, reversals, disputes, reviews, derived entries. */
import { randomUUID } from 'node:crypto';
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { askedBack, claim, claimFor, confirmedEntry } from '../support/points';
import { bindPerson, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

let district: FreshDistrict;
let ids: SmallDistrict;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
}, 120_000);

const MEMBER = openidOf('member', 0);
const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);
const DISTRICT = openidOf('districtSupervisor', 0);

const mine = (openid = MEMBER): Promise<ActionOutput<'points.open'>> =>
  district.act(openid, 'points.open', {});
const branch = (openid = TOWN): Promise<ActionOutput<'points.open'>> =>
  district.act(openid, 'points.open', {
    subject: { kind: 'organization', id: ids.organizations[0] },
  });
const decide = (
  claimIds: string[],
  more: Partial<ActionRequest<'claim.decide'>> = {},
  openid = SECRETARY,
) =>
  district.send(openid, 'claim.decide', {
    id: randomUUID(),
    claimIds,
    decision: 'confirm',
    ...more,
  });
const codeOf = ({ answer }: Awaited<ReturnType<typeof decide>>): string =>
  answer.ok ? 'OK' : answer.error.code;
const tick = () => district.cloud.fireTimer('clock');

test('a member claims, the secretary confirms, the total moves, and the page says why', async () => {
  expect(await mine()).toMatchObject({ stars: 1, levelTitle: '一星', tally: { total: 6_000 } });
  const claimId = await claim(district, { openid: MEMBER });
  expect((await mine()).tally.total).toBe(6_000);
  expect((await mine()).claims).toMatchObject([{ claimId, state: 'waiting', onBehalf: false }]);
  const { claims } = await district.act(SECRETARY, 'claim.list', {});
  expect(claims).toMatchObject([{ claimId, subjectName: '甲党员', points: 150, mayDecide: true }]);

  expect(codeOf(await decide([claimId]))).toBe('OK');
  const now = await mine();
  expect(now.tally.total).toBe(6_150);
  expect(now.claims).toEqual([]);
  expect(now.entries).toMatchObject([
    {
      indicator: 'A4',
      points: 150,
      on: TODAY,
      byName: '甲书记',
      origin: { kind: 'claim', id: claimId },
      rulesFrom: '2024-01-01',
    },
  ]);
  expect(now.next).toMatchObject({ title: '二星', missing: 850 });
});

test('claims are decided in bulk, and sending it again or at once changes nothing twice', async () => {
  const openids = [MEMBER, MEMBER, MEMBER];
  const claimIds = await Promise.all(openids.map((openid) => claim(district, { openid })));
  claimIds.push(await claimFor(district, ids, 0));
  const input = { id: randomUUID(), claimIds, decision: 'confirm' };
  const sent = await Promise.all(
    Array.from({ length: 5 }, () => district.send(SECRETARY, 'claim.decide', input)),
  );
  // Another holds a document for a moment: such an answer asks for sending again.
  for (const { answer } of sent) if (!answer.ok) expect(answer.error.code).toBe('BUSY');
  const last = await district.act(SECRETARY, 'claim.decide', { ...input, decision: 'confirm' });
  expect(last.results.map(({ state, changed }) => [state, changed])).toEqual(
    claimIds.map(() => ['confirmed', true]),
  );
  expect((await mine()).entries).toHaveLength(3);
  // Three of 1.5 with 3 at most in a year.
  expect((await mine()).tally.total).toBe(6_300);
  expect(
    codeOf(await decide(claimIds, { id: input.id, decision: 'refuse', reason: '不属实' })),
  ).toBe('CONFLICT');
  const dump = district.cloud.dump() as { pointEntries: object[]; audit: { _id: string }[] };
  expect(dump.pointEntries).toHaveLength(4);
  expect(dump.audit.filter(({ _id }) => _id === input.id)).toHaveLength(1);
  // The ledger holds ids, never names.
  expect(JSON.stringify(dump.pointEntries)).not.toMatch(/甲/);
});

test('a decided claim is not decided again by another decision', async () => {
  const claimId = await claim(district, { openid: MEMBER });
  await decide([claimId], { decision: 'refuse', reason: '不属实' });
  const { answer } = await decide([claimId]);
  expect(answer).toMatchObject({
    ok: true,
    data: { results: [{ claimId, state: 'refused', changed: false }] },
  });
  expect((await mine()).entries).toEqual([]);
  expect((await mine()).claims).toMatchObject([
    { state: 'refused', steps: [{ kind: 'refuse', byName: '甲书记', text: '不属实' }] },
  ]);
});

test('a refusal and a question say why; an answer makes the claim wait again', async () => {
  const claimId = await claim(district, { openid: MEMBER });
  for (const decision of ['refuse', 'askBack'] as const) {
    const { answer } = await decide([claimId], { decision });
    expect(answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.reason' }] },
    });
  }
  const asked = await askedBack(district, ids, 0);
  const answerIt = () =>
    district.send(MEMBER, 'claim.answer', { id: randomUUID(), claimId: asked, text: '六月党日' });
  expect(codeOf(await answerIt())).toBe('OK');
  expect(codeOf(await answerIt())).toBe('CONFLICT');
  expect(codeOf(await decide([asked]))).toBe('OK');
  expect((await mine()).tally.total).toBe(6_150);
});

test('nobody decides their own, nor what stands too high for them', async () => {
  const own = await claim(district, { openid: SECRETARY });
  expect(codeOf(await decide([own]))).toBe('FORBIDDEN');
  expect(codeOf(await decide([own], {}, TOWN))).toBe('OK');
  const honour = await claim(district, { openid: MEMBER, indicator: 'F2' });
  expect(codeOf(await decide([honour]))).toBe('FORBIDDEN');
  expect(codeOf(await decide([honour], {}, TOWN))).toBe('OK');
  const organization = { kind: 'organization', id: ids.organizations[0] } as const;
  const planned = await claim(district, {
    openid: SECRETARY,
    indicator: 'M1',
    subject: organization,
  });
  expect(codeOf(await decide([planned]))).toBe('FORBIDDEN');
  expect(codeOf(await decide([planned], {}, TOWN))).toBe('OK');
  expect((await branch()).tally.total).toBe(6_100);
  // A list with one foreign claim decides none of them.
  const good = await claim(district, { openid: MEMBER });
  expect(codeOf(await decide([good, planned, 'no-such-claim']))).toBe('FORBIDDEN');
  expect((await mine()).claims).toHaveLength(1);
});

test.each([
  ['a day to come', { on: '2026-06-11' }, 'input.on'],
  ['an indicator that records give', { indicator: 'B1' }, 'input.indicator'],
  ['a veto', { indicator: 'E8' }, 'input.indicator'],
  ['no indicator', { indicator: 'Z1' }, 'input.indicator'],
  ['a deduction by a member', { indicator: 'B8' }, 'input.indicator'],
  ['twice what is once a quarter', { indicator: 'D6', times: 2 }, 'input.times'],
])('a claim of %s is refused with the field named', async (_name, more, path) => {
  const { answer } = await district.send(MEMBER, 'points.claim', {
    id: randomUUID(),
    indicator: 'A4',
    on: TODAY,
    text: '某事',
    recordedAt: district.cloud.clock.now(),
    ...more,
  });
  expect(answer).toMatchObject({ error: { code: 'BAD_INPUT', issues: [{ path }] } });
});

test('a size that must be there is asked for', async () => {
  const room = (measured?: number) =>
    district.send(SECRETARY, 'points.claim', {
      id: randomUUID(),
      subject: { kind: 'organization', id: ids.organizations[0] },
      indicator: 'K1',
      on: TODAY,
      text: '活动室',
      recordedAt: district.cloud.clock.now(),
      ...(measured === undefined ? {} : { measured }),
    });
  for (const size of [undefined, 19.99]) {
    expect((await room(size)).answer).toMatchObject({
      error: { issues: [{ path: 'input.measured', message: '场所面积应不小于 20 平方米' }] },
    });
  }
  expect(codeOf(await room(20))).toBe('OK');
});

test('the same claim sent twice is one, with other content it is refused', async () => {
  const input = {
    id: randomUUID(),
    indicator: 'A4',
    on: TODAY,
    text: '讲微党课',
    recordedAt: district.cloud.clock.now(),
  };
  const first = await district.act(MEMBER, 'points.claim', input);
  expect(await district.act(MEMBER, 'points.claim', input)).toEqual(first);
  expect(codeOf(await district.send(MEMBER, 'points.claim', { ...input, text: '别的' }))).toBe(
    'CONFLICT',
  );
  expect((await mine()).claims).toHaveLength(1);
});

test('a reversal carries the original’s date, is given once, and stays visible', async () => {
  const entryId = await confirmedEntry(district, ids, 0, '2026-05-05');
  const subject = { kind: 'member', id: ids.members[0] } as const;
  const reverse = (id: string) =>
    district.send(SECRETARY, 'points.reverse', {
      id: randomUUID(),
      entryId: id,
      reason: '记到了别人',
    });
  expect(codeOf(await reverse(entryId))).toBe('OK');
  expect(codeOf(await reverse(entryId))).toBe('CONFLICT');
  const { entries, tally } = await district.act(SECRETARY, 'points.open', { subject });
  expect(tally.total).toBe(6_000);
  expect(entries.map(({ points, on }) => [points, on]).sort()).toEqual(
    [
      [-150, '2026-05-05'],
      [150, '2026-05-05'],
    ].sort(),
  );
  const undone = entries.find(({ reverses }) => reverses === entryId);
  expect(undone).toMatchObject({ reason: '记到了别人', byName: '甲书记' });
  expect(codeOf(await reverse(undone?.id ?? ''))).toBe('CONFLICT');
});

test('a member sees their own points alone, and their branch’s', async () => {
  const other = { subject: { kind: 'member', id: ids.members[0] } };
  expect(codeOf(await district.send(MEMBER, 'points.open', other))).toBe('FORBIDDEN');
  expect((await branch(MEMBER)).subject.name).toBe('甲一党支部');
  const instructor = await district.send(openidOf('instructor', 0), 'points.open', {});
  expect(codeOf(instructor)).toBe('FORBIDDEN');
});

test('a dispute is kept and answered', async () => {
  await confirmedEntry(district, ids, 0);
  await bindPerson(district, ids.members[0], 'o-second');
  const [entry] = (await mine('o-second')).entries;
  const disputeId = randomUUID();
  await district.act('o-second', 'dispute.open', {
    id: disputeId,
    about: { kind: 'entry', id: entry?.id ?? '' },
    text: '应为两次',
  });
  const { disputes } = await district.act(SECRETARY, 'dispute.list', {});
  expect(disputes).toMatchObject([{ disputeId, subjectName: '甲二员', text: '应为两次' }]);
  await district.act(SECRETARY, 'dispute.answer', {
    id: randomUUID(),
    disputeId,
    text: '已核对，另一次请补报',
    changed: false,
  });
  expect((await mine('o-second')).disputes).toMatchObject([
    { answer: { text: '已核对，另一次请补报', byName: '甲书记', changed: false } },
  ]);
  expect((await district.act(SECRETARY, 'dispute.list', {})).disputes).toEqual([]);
});

test('月评价 defaults to what the records say, and keeps it when signed', async () => {
  await confirmedEntry(district, ids, 0);
  const input = { organizationId: ids.organizations[0], unit: 'month' } as const;
  const open = await district.act(SECRETARY, 'review.open', input);
  expect(open).toMatchObject({ maySign: true, period: { key: '2026-06' } });
  expect(open.people.map(({ name, points }) => [name, points])).toEqual([
    ['甲党员', 0],
    ['甲二员', 150],
    ['甲书记', 0],
  ]);
  await district.act(SECRETARY, 'review.sign', {
    id: randomUUID(),
    ...input,
    on: TODAY,
    remarks: [{ personId: ids.members[0], text: '本月带头讲课' }],
  });
  await confirmedEntry(district, ids, 0);
  const signed = await district.act(TOWN, 'review.open', input);
  expect(signed).toMatchObject({ maySign: false, signed: { byName: '甲书记', on: TODAY } });
  expect(signed.people.find(({ name }) => name === '甲二员')).toMatchObject({
    points: 150,
    remark: '本月带头讲课',
  });
});

describe('points from records', () => {
  const visit = async (happenedOn: string, metOwner = false) => {
    const id = randomUUID();
    await district.act(openidOf('instructor', 0), 'contact.record', {
      id,
      unitId: ids.units[0],
      channel: 'onsite',
      outcome: 'reached',
      metOwner,
      happenedOn,
      recordedAt: district.cloud.clock.now(),
    });
    return id;
  };
  const given = async () =>
    (await branch()).entries.map(({ indicator, on, points }) => [indicator, on, points]);

  test('a visit with the owner serves two indicators once a quarter, however often the job runs', async () => {
    const first = await visit('2026-06-05', true);
    await visit('2026-06-09', true);
    await tick();
    expect((await given()).sort()).toEqual([
      ['K4', '2026-06-05', 50],
      ['K5', '2026-06-05', 50],
    ]);
    district.cloud.clock.setToday('2026-06-11');
    await tick();
    expect(await given()).toHaveLength(2);
    expect((await branch()).entries).toMatchObject([
      { origin: { kind: 'record', id: first } },
      { origin: { kind: 'record', id: first } },
    ]);
  });

  test('a solved need of the unit gives the branch its points, once, however it was solved', async () => {
    const matterId = randomUUID();
    await district.act(openidOf('instructor', 0), 'need.raise', {
      id: matterId,
      unitId: ids.units[0],
      text: '希望对接技能培训',
      raisedOn: TODAY,
    });
    await tick();
    expect(await given()).toEqual([]);
    await district.act(TOWN, 'need.update', { id: randomUUID(), matterId, state: 'solved' });
    for (const day of ['2026-06-11', '2026-06-12']) {
      district.cloud.clock.setToday(day);
      await tick();
    }
    expect(await given()).toEqual([['L3', TODAY, 50]]);
    expect((await branch()).entries).toMatchObject([{ origin: { kind: 'record', id: matterId } }]);
  });

  test('what the records no longer say is reversed, and given again when they say it again', async () => {
    const contactId = await visit('2026-06-05');
    await tick();
    await district.act(openidOf('instructor', 0), 'contact.void', {
      id: randomUUID(),
      contactId,
      reason: '记错了',
      recordedAt: district.cloud.clock.now(),
    });
    district.cloud.clock.setToday('2026-06-11');
    await tick();
    expect((await given()).map(([, , points]) => points).sort()).toEqual([-50, 50]);
    expect((await branch()).tally.total).toBe(6_000);
    await visit('2026-06-10');
    district.cloud.clock.setToday('2026-06-12');
    await tick();
    expect(await given()).toContainEqual(['K5', '2026-06-10', 50]);
    expect((await branch()).tally.total).toBe(6_050);
  });

  test('every year’s document equals what the ledger says', async () => {
    await visit('2026-06-05', true);
    await confirmedEntry(district, ids, 0);
    await tick();
    const dump = district.cloud.dump() as {
      pointEntries: { _id: string; subjectId: string; year: number; points: number }[];
      pointYears: { subjectId: string; year: number; entries: { id: string; points: number }[] }[];
    };
    const ledger = dump.pointEntries.map((e) => `${e.subjectId} ${e.year} ${e._id} ${e.points}`);
    const years = dump.pointYears.flatMap(({ subjectId, year, entries }) =>
      entries.map((e) => `${subjectId} ${year} ${e.id} ${e.points}`),
    );
    expect(ledger).toHaveLength(3);
    expect(years.sort()).toEqual(ledger.sort());
  });
});

test('不予评星 keeps the number of the decision alone, and is withdrawn with a reason', async () => {
  const vetoId = randomUUID();
  const subject = { kind: 'member', id: ids.members[0] } as const;
  await district.act(DISTRICT, 'veto.impose', {
    id: vetoId,
    subject,
    indicator: 'E8',
    from: TODAY,
    reference: '工委〔2026〕1号',
  });
  const open = () => district.act(SECRETARY, 'points.open', { subject });
  expect((await open()).vetoes).toMatchObject([{ vetoId, from: TODAY, to: '2028-06-10' }]);
  const withdraw = () =>
    district.send(DISTRICT, 'veto.withdraw', { id: randomUUID(), vetoId, reason: '复核' });
  expect(codeOf(await withdraw())).toBe('OK');
  expect(codeOf(await withdraw())).toBe('CONFLICT');
  expect((await open()).vetoes).toEqual([]);
});
