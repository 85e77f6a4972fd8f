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
