/** One engine's record is another's: a pair, a course and a pledge fill steps and items, and nobody types them again. */
import { randomUUID } from 'node:crypto';
import { pledgesIn } from '../../support/pledges';
import {
  OFFICE,
  practiceDistrict,
  SECRETARY,
  TOWN,
  type PracticeDistrict,
} from '../../support/practice-story';

describe('四大工程: 分包 and 培训 of the first year', () => {
  let told: PracticeDistrict;
  beforeAll(async () => {
    told = await practiceDistrict('four-projects');
  }, 120_000);
  afterAll(() => told.district.end());

  test('the leader who is named is a pair, never typed; ended as a mistake, it is asked for again', async () => {
    const { organizationId } = await told.district.act(OFFICE, 'organization.found', {
      id: randomUUID(),
      name: '甲三党支部',
      kind: 'branch',
      formation: 'separate',
      unitIds: [told.ids.bareUnits[0]],
      on: told.today(),
    });
    const subject = { kind: 'organization' as const, id: organizationId };
    const { runs } = await told.district.act(TOWN, 'process.subject', { subject });
    const runId = runs[0]?.runId ?? '';
    const step = async (code: string) => {
      const { steps } = await told.district.act(TOWN, 'process.open', { runId });
      return steps.find((one) => one.step === code);
    };
    const DUE = '新建党组织第一年·指定一名党员领导干部分包联系';
    const asked = async () => (await told.dues(TOWN)).map(([what]) => what).includes(DUE);
    expect(await step('leader')).toMatchObject({
      state: 'open',
      mayTake: false,
      makes: { what: 'pair', kind: 'sponsor' },
    });
    expect(await asked()).toBe(true);
    expect(await told.send(TOWN, 'process.record', { runId, step: 'leader' })).toMatchObject({
      error: { code: 'CONFLICT', message: expect.stringContaining('已建立规定的结对联系') },
    });

    const session = await told.district.act(TOWN, 'session.open', {});
    const leader = session.bound ? session.person.id : '';
    const pairId = randomUUID();
    await told.act(OFFICE, 'pair.begin', {
      id: pairId,
      kind: 'sponsor',
      from: { kind: 'person', id: leader },
      to: subject,
      goals: ['sixHaves'],
    });
    expect(await step('leader')).toMatchObject({ state: 'done', fromRecord: true });
    expect(await asked()).toBe(false);
    expect(await told.send(TOWN, 'process.record', { runId, step: 'leader' })).toMatchObject({
      error: { message: expect.stringContaining('由系统按记录认定') },
    });

    await told.act(OFFICE, 'pair.end', { pairId, end: 'mistake', words: '选错了人' });
    expect(await step('leader')).toMatchObject({ state: 'open' });
  });

  test('a course that the secretary came to is the training of the gift, and of the first year', async () => {
    const of = { subject: told.subject, standard: 'gift' };
    const item = async () =>
      (await told.district.act(TOWN, 'standard.open', of)).items.find(
        ({ title }) => title === '为书记进行一次业务培训',
      );
    expect(await item()).toMatchObject({ asked: true, state: 'unknown' });
    const session = await told.district.act(SECRETARY, 'session.open', {});
    await told.district.act(OFFICE, 'course.record', {
      id: randomUUID(),
      officeId: 'committee',
      kind: 'secretaries',
      title: '书记培训班',
      on: told.today(),
      hours: 8,
      personIds: session.bound ? [session.person.id] : [],
      others: 0,
    });
    expect(await item()).toMatchObject({ asked: false, state: 'met' });
  });
});

describe('永川: 七步评议 and 三亮三比三评 read the pledges', () => {
  let told: PracticeDistrict;
  beforeAll(async () => {
    told = await practiceDistrict('yongchuan');
  }, 120_000);
  afterAll(() => told.district.end());

  test('公开 fills 一诺 and 亮承诺; a mistake takes it back', async () => {
    const runId = await told.make.seven(0);
    const step = async () =>
      (await told.district.act(SECRETARY, 'process.open', { runId })).steps.find(
        (one) => one.step === 'pledge',
      );
    const item = async () =>
      (
        await told.district.act(SECRETARY, 'standard.open', {
          subject: told.subject,
          standard: 'threeShows',
        })
      ).items.find(({ title }) => title === '亮承诺');
    expect(await step()).toMatchObject({
      state: 'open',
      mayTake: true,
      makes: { what: 'pledge', kind: 'memberPromise' },
    });
    expect(await item()).toMatchObject({ asked: true });
    const pledges = pledgesIn(told.district, told.ids);
    const pledgeId = await pledges.published(0);
    expect(await step()).toMatchObject({ state: 'done', fromRecord: true });
    expect(await item()).toMatchObject({ asked: false, state: 'met' });
    await pledges.act(SECRETARY, 'pledge.end', { pledgeId, outcome: 'mistake', words: '重复' });
    expect(await step()).toMatchObject({ state: 'open' });
  });
});

describe('泸州: an accepted place entitles to its means', () => {
  let told: PracticeDistrict;
  beforeAll(async () => {
    told = await practiceDistrict('luzhou');
    await told.yearOfLife();
  }, 120_000);
  afterAll(() => told.district.end());

  test('said before, open after, once, of the pack’s sum; taken back with the title', async () => {
    const { subject } = told;
    const open = async () => {
      const { entitlements } = await told.district.act(OFFICE, 'means.subject', { subject });
      const { entitledSum } = await told.district.act(OFFICE, 'means.list', {});
      const place = entitlements.find(({ entitlement }) => entitlement === 'standardPlace');
      return [place?.mayPropose, entitledSum];
    };
    await told.finish(await told.begin(SECRETARY, 'sevenHaves'));
    expect(await open()).toEqual([false, { count: 0, fen: 0 }]);
    const checkId = await told.begin(SECRETARY, 'standardPlace');
    const { follows } = (await told.district.act(OFFICE, 'standard.open', { checkId })).standard;
    expect(follows).toContain('可提出“市级标准化阵地补助” 30,000 元');
    await told.finish(checkId);
    expect(await open()).toEqual([true, { count: 1, fen: 3_000_000 }]);
    await told.act(OFFICE, 'standard.revoke', { checkId, step: 'warn', words: '阵地已停用' });
    told.goTo('2027-06-30');
    await told.act(OFFICE, 'standard.revoke', { checkId, step: 'revoke', words: '阵地已停用' });
    expect(await open()).toEqual([false, { count: 0, fen: 0 }]);
  });
});

describe('黄石: a founding entitles to 1000 yuan, whose payment is a step of the first year', () => {
  let told: PracticeDistrict;
  beforeAll(async () => {
    told = await practiceDistrict('huangshi');
  }, 120_000);
  afterAll(() => told.district.end());

  test('open with the founding; proposed, signed and paid; the step is done by it and by nothing else', async () => {
    const { organizationId } = await told.district.act(OFFICE, 'organization.found', {
      id: randomUUID(),
      name: '甲三党支部',
      kind: 'branch',
      formation: 'separate',
      unitIds: [told.ids.bareUnits[0]],
      on: told.today(),
    });
    const subject = { kind: 'organization' as const, id: organizationId };
    const { runs } = await told.district.act(TOWN, 'process.subject', { subject });
    const runId = runs[0]?.runId ?? '';
    const step = async () =>
      (await told.district.act(TOWN, 'process.open', { runId })).steps.find(
        (one) => one.step === 'money',
      );
    expect((await told.district.act(TOWN, 'means.list', {})).entitled).toMatchObject([
      { entitlement: 'startingMoney', fen: 100_000, subject: { name: '甲三党支部' } },
    ]);
    expect(await step()).toMatchObject({ makes: { what: 'means' }, mayTake: false });
    const grantId = randomUUID();
    await told.act(TOWN, 'means.propose', { id: grantId, subject, entitlement: 'startingMoney' });
    expect((await told.district.act(TOWN, 'means.list', {})).entitled).toEqual([]);
    await told.act(OFFICE, 'means.sign', { grantId, signed: true });
    expect(await step()).toMatchObject({ state: 'open' });
    await told.act(TOWN, 'means.pay', { grantId, fen: 100_000, voucher: '记-1' });
    expect(await step()).toMatchObject({ state: 'done', fromRecord: true });
  });
});
