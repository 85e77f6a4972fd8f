/** 试算 of stars, acceptances and entitlements; page after page; and what a district of large rules costs a phone. */
import { randomUUID } from 'node:crypto';
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import { wholePacks } from '@core/rulepacks/practices';
import type { StoredGrade } from '@server/modules/grades/stored';
import type { StoredOrganizationEvent } from '@server/modules/organizations/stored';
import type { StoredCheck } from '@server/modules/standards/stored';
import { freshDistrict } from '../support/district';
import { rewriteStored } from '../support/edit-stored';
import { practicesIn } from '../support/practices';
import {
  FROM,
  ruleFileOf,
  seenOf,
  secondAdministrator,
  signedEdits,
  uploadText,
} from '../support/rules';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

type District = Awaited<ReturnType<typeof freshDistrict>>;
type Change = ActionRequest<'rules.draft'>['changes'][number];
const ADMINISTRATOR = openidOf('administrator', 0);

async function draftOf(
  district: District,
  part: Change['part'],
  edits: Change['edits'],
): Promise<string> {
  const { versionId } = await district.act(ADMINISTRATOR, 'rules.draft', {
    id: randomUUID(),
    from: FROM,
    reason: '区里研究决定',
    changes: [{ part, seen: await seenOf(district, part), edits }],
  });
  return versionId;
}
const compare = (
  district: District,
  versionId: string,
  what: ActionRequest<'rules.compare'>['what'],
  after?: string,
): Promise<ActionOutput<'rules.compare'>> =>
  district.act(ADMINISTRATOR, 'rules.compare', { versionId, what, ...(after ? { after } : {}) });

describe('永川', () => {
  let district: District;
  let ids: SmallDistrict;
  beforeAll(async () => {
    district = await freshDistrict();
    ids = await fillSmallDistrict(district);
    await secondAdministrator(district);
  }, 120_000);
  afterAll(() => district.end());

  it('stars: everybody who has the base alone would be below the lowest level, and no rating is written', async () => {
    const fields = await district.act(ADMINISTRATOR, 'rules.part', {
      part: 'points',
      on: FROM,
      words: '党员 · 一星',
    });
    const lowest = fields.fields.find(({ label }) => label === '不低于');
    expect(lowest).toMatchObject({ kind: 'number', value: 60 });
    const versionId = await draftOf(district, 'points', [
      { at: lowest?.at ?? [], how: 'set', value: 65 },
    ]);
    const { moves, cases, first, last } = await compare(district, versionId, 'members');
    expect([first, last]).toEqual(['2025-01-01', '2025-12-31']);
    const [move] = moves;
    expect(moves).toEqual([
      { kind: 'star', of: '党员评星', before: '一星', after: '不评星', count: move?.count },
    ]);
    // Two secretaries and three members.
    expect(move?.count).toBe(5);
    expect(cases.map(({ name }) => name).sort()).toEqual(
      ['甲书记', '甲党员', '甲二员', '乙书记', '乙党员'].sort(),
    );
    expect((await compare(district, versionId, 'organizations')).moves).toEqual([]);
    const { runs } = await district.act(ADMINISTRATOR, 'rating.list', {});
    expect(runs).toEqual([]);
  });

  it('acceptances: one more item, which nobody has stated, and the check itself stays accepted', async () => {
    const checkId = await practicesIn(district, ids).accepted(0);
    const { fields } = await district.act(ADMINISTRATOR, 'rules.part', {
      part: 'standards',
      on: FROM,
      words: '领导点评',
    });
    const item = fields[0]?.at.slice(0, -1) ?? [];
    const versionId = await draftOf(district, 'standards', [{ at: item, how: 'copy' }]);
    const { moves, cases } = await compare(district, versionId, 'practices');
    expect(moves).toEqual([
      { kind: 'acceptance', of: '三亮三比三评', before: '达到', after: '没有达到', count: 1 },
    ]);
    expect(cases.map(({ name }) => name)).toEqual(['甲一党支部']);
    const page = await district.act(openidOf('townSupervisor', 0), 'standard.open', { checkId });
    expect(page.check?.phase).toBe('held');
    expect(page.items).toHaveLength(9);
  });

  it('goes on from where it stopped: what was counted is not counted again', async () => {
    const versionId = await draftOf(district, 'cadence', [
      { at: ['obligations', 1, 'count'], how: 'set', value: 2 },
    ]);
    const all = await compare(district, versionId, 'branches');
    const [first = ''] = [...ids.organizations].sort();
    const rest = await compare(district, versionId, 'branches', first);
    expect([all.done, rest.done, rest.total]).toEqual([2, 1, 2]);
    expect(rest.next).toBeUndefined();
  });

  it('今日 asks no request more under rules of one’s own, and reads what was signed once an instance', async () => {
    // Rules of some size: everything that can be in versions, in three of them.
    for (const [i, from] of ['2026-07-01', '2026-08-01', '2026-09-01'].entries())
      await signedEdits(
        district,
        'points',
        [{ at: ['minMonths'], how: 'set', value: 7 + i }],
        from,
      );
    district.cloud.clock.setOffset(district.cloud.clock.now() - Date.now() + 61_000);
    const event = (): object => ({
      action: 'home.open',
      input: {},
      requestId: randomUUID(),
      sentAt: district.cloud.clock.now(),
      protocol: 1,
    });
    const counts = [];
    for (let minute = 0; minute < 6; minute += 1) {
      for (let i = 0; i < 8; i += 1) {
        const { requests } = await district.cloud.invoke('api', event(), {
          openid: openidOf('instructor', 0),
        });
        const of = (name: string) =>
          requests.filter(({ collection }) => collection === name).length;
        counts.push({
          home: requests.length - of('rules') - of('ruleVersions'),
          versions: of('ruleVersions'),
        });
      }
      district.cloud.clock.setOffset(district.cloud.clock.now() - Date.now() + 61_000);
    }
    expect(Math.max(...counts.map(({ home }) => home))).toBe(3);
    // Up to four instances, each once, over six minutes.
    const read = counts.reduce((sum, { versions }) => sum + versions, 0);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThanOrEqual(4);
  });
});

describe('泸州', () => {
  let district: District;
  beforeAll(async () => {
    district = await freshDistrict({ LIANGXIN_RULE_PACK: 'luzhou' });
    const ids = await fillSmallDistrict(district);
    const [organization] = ids.organizations;
    const check: StoredCheck = {
      _id: 'check-place',
      schemaVersion: 1,
      standard: 'standardPlace',
      rulesFrom: '2014-07-01',
      subjectKind: 'organization',
      subjectId: organization,
      townId: ids.towns[0],
      organizationIds: [organization],
      sortKey: '0',
      begunOn: '2026-03-02',
      begunBy: 'p',
      entries: [],
      state: 'accepted',
      heldFrom: '2026-04-01',
    };
    await rewriteStored(district, 'standardChecks', [check]);
    district.cloud.clock.setToday(TODAY);
  }, 120_000);
  afterAll(() => district.end());

  it('entitlements: what an acceptance gives under either rules', async () => {
    const { fields } = await district.act(ADMINISTRATOR, 'rules.part', {
      part: 'means',
      on: FROM,
      words: '市级标准化阵地补助',
    });
    const sum = fields.find(({ label }) => label === '金额（元）');
    expect(sum).toMatchObject({ value: 30_000 });
    // What the standard promises says the same sum: one without the other is refused.
    const promised = await district.act(ADMINISTRATOR, 'rules.part', {
      part: 'standards',
      on: FROM,
      words: '市级标准化阵地',
    });
    const said = promised.fields.find(({ value }) => value === 30_000);
    const means = [{ at: sum?.at ?? [], how: 'set' as const, value: 50_000 }];
    await expect(draftOf(district, 'means', means)).rejects.toThrow('补助');
    const { versionId } = await district.act(ADMINISTRATOR, 'rules.draft', {
      id: randomUUID(),
      from: FROM,
      reason: '区里研究决定',
      changes: [
        { part: 'means', seen: await seenOf(district, 'means'), edits: means },
        {
          part: 'standards',
          seen: await seenOf(district, 'standards'),
          edits: [{ at: said?.at ?? [], how: 'set', value: 50_000 }],
        },
      ],
    });
    const { moves } = await compare(district, versionId, 'practices');
    expect(moves).toEqual([
      {
        kind: 'entitlement',
        of: '市级标准化阵地',
        before: '30,000 元',
        after: '50,000 元',
        count: 1,
      },
    ]);
  });
});

describe('黄石', () => {
  let district: District;
  let ids: SmallDistrict;
  beforeAll(async () => {
    district = await freshDistrict({ LIANGXIN_RULE_PACK: 'huangshi' });
    ids = await fillSmallDistrict(district);
    district.cloud.clock.setToday(TODAY);
    const [first, second] = ids.organizations;
    const townId = ids.towns[0];
    const founded = (id: string, on: string): StoredOrganizationEvent => ({
      _id: `founding-${id}`,
      schemaVersion: 1,
      kind: 'found',
      organizationIds: [id],
      townIds: [townId],
      on,
      by: 'p',
      at: 0,
      sortKey: `${on} ${id}`,
      receipt: '0',
      patches: [],
    });
    // The first within its year, the second three years ago.
    await rewriteStored(district, 'organizationEvents', [
      founded(first, '2026-03-02'),
      founded(second, '2023-05-01'),
    ]);
    const grade: StoredGrade = {
      _id: second,
      schemaVersion: 1,
      townId,
      scales: {
        branchType: [
          { level: 'standard', on: '2026-01-10', reason: '评定', by: 'p' },
          { level: 'model', on: '2026-05-10', reason: '评定', by: 'p' },
        ],
      },
    };
    await rewriteStored(district, 'grades', [grade]);
  }, 120_000);
  afterAll(() => district.end());

  it('entitlements: what a founding and a level give under either rules', async () => {
    const pack = wholePacks['huangshi'];
    const [version] = pack?.means ?? [];
    const [starting] = version?.means.entitlements ?? [];
    if (!pack || !version || !starting) throw new Error('no means in 黄石');
    const entitlements = [
      { ...starting, ground: { kind: 'founding' as const, months: 48 } },
      {
        ...starting,
        code: 'modelMoney',
        title: '示范型支部补助',
        ground: { kind: 'level' as const, scale: 'branchType', level: 'model' },
        fen: 300_000,
      },
    ];
    const file = ruleFileOf({
      ...pack,
      means: [{ ...version, means: { ...version.means, entitlements } }],
    });
    const { versionId } = await district.act(ADMINISTRATOR, 'rules.import', {
      id: randomUUID(),
      fileId: await uploadText(district, ADMINISTRATOR, file),
      from: FROM,
      reason: '区里研究决定',
    });
    const levels = await compare(district, versionId, 'means');
    expect(levels.moves).toEqual([
      { kind: 'entitlement', of: '示范型', before: '0 元', after: '3,000 元', count: 1 },
    ]);
    expect(levels).toMatchObject({ done: 1, total: 3 });
    const foundings = await compare(district, versionId, 'means', levels.next);
    expect(foundings.moves).toEqual([
      { kind: 'entitlement', of: '新建党组织', before: '0 元', after: '1,000 元', count: 1 },
    ]);
    expect(foundings.cases.map(({ name }) => name)).toHaveLength(1);
    expect([foundings.done, foundings.next]).toEqual([2, undefined]);
  });
});
