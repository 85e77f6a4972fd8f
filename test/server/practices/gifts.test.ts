/** 四大工程's 大礼包 and 黄石's 四个一: given by the town, signed for by the branch, a step of the first year. */
import { randomUUID } from 'node:crypto';
import {
  OFFICE,
  practiceDistrict,
  SECRETARY,
  TOWN,
  type PracticeDistrict,
} from '../../support/practice-story';

describe.each([
  ['四大工程：党建大礼包', 'four-projects', 'gift', '党建大礼包·镇街送达', '派一名党建指导员'],
  ['黄石：四个一和六件套', 'huangshi', 'fourOnes', '四个一和六件套·镇街送达', '指定一名党建指导员'],
])('%s', (_title, pack, standard, due, known) => {
  let told: PracticeDistrict;
  beforeAll(async () => {
    told = await practiceDistrict(pack);
  }, 120_000);
  afterAll(() => told.district.end());

  test('the branch begins and gives nothing; the instructor is known; signed for, the first year knows it', async () => {
    // A founding begins the first year, whose first step is the gift.
    const { organizationId } = await told.district.act(OFFICE, 'organization.found', {
      id: randomUUID(),
      name: '甲三党支部',
      kind: 'branch',
      formation: 'separate',
      unitIds: [told.ids.bareUnits[0]],
      on: told.today(),
    });
    const subject = { kind: 'organization' as const, id: organizationId };
    const firstYear = async () => {
      const { runs } = await told.district.act(TOWN, 'process.subject', { subject });
      const runId = runs[0]?.runId ?? '';
      const { steps } = await told.district.act(TOWN, 'process.open', { runId });
      return steps.find(({ step }) => step === 'gift');
    };
    expect(await firstYear()).toMatchObject({ state: 'open' });

    const begin = { subject: told.subject, standard };
    expect(await told.send(SECRETARY, 'standard.begin', begin)).toMatchObject({
      error: { code: 'FORBIDDEN', message: expect.stringContaining('不由您这里开始') },
    });
    const checkId = await told.begin(TOWN, standard, subject);
    expect((await told.dues(TOWN)).map(([what]) => what)).toContain(due);
    const page = await told.district.act(TOWN, 'standard.open', { checkId });
    expect(page.items.find(({ title }) => title === known)).toMatchObject({ asked: false });
    expect(await told.decide(TOWN, checkId, 'accept')).toMatchObject({
      error: { message: expect.stringMatching(/现在是“镇街送达”/) },
    });
    const answers = page.items
      .filter(({ asked }) => asked)
      .map(({ item }) => ({ item, value: 'yes' }));
    await told.act(TOWN, 'standard.state', { checkId, answers });
    expect(await told.decide(TOWN, checkId, 'selfCheck')).toMatchObject({ ok: true });
    expect(await firstYear()).toMatchObject({ state: 'open' });
    const secretary = await told.secretaryOf(organizationId);
    expect(await told.decide(secretary, checkId, 'accept')).toMatchObject({ ok: true });
    expect(await firstYear()).toMatchObject({ state: 'done', fromRecord: true });
  });
});
