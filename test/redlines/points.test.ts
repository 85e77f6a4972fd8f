/** The red lines of 积分评星, over contracts, packs, sorts and what is published; each fails on a planted breach. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, actions } from '@core/modules/actions';
import type { Indicator, PointsRules } from '@core/modules/points/rules.contract';
import * as z from '@core/shared/zod';
import { rulePacks } from '@core/rulepacks';
import { packBreaches, placeFields } from './points-rules';
import { forbiddenWords, requiredSensitive } from './rules';
import { forbiddenOrders, forbiddenSorts } from './syntax';

const ROOT = join(__dirname, '..', '..');
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(name) ? [path] : [];
  });

const versions = Object.values(rulePacks).flatMap(({ id, points }) =>
  points.map((rules) => [`${id} ${rules.from}`, rules] as const),
);
const [, rules] = versions[0] ?? [];
if (!rules) throw new Error('no pack with points');

/** The first pack with one indicator of a member's changed. */
function planted(change: Partial<Indicator>): PointsRules {
  if (!rules) throw new Error('no rules');
  const [first, ...others] = rules.member.indicators;
  if (!first) throw new Error('no indicator');
  return {
    ...rules,
    member: { ...rules.member, indicators: [{ ...first, ...change }, ...others] },
  };
}

describe('packs', () => {
  it.each(versions)('%s rewards deeds alone, by thresholds', (_name, pack) => {
    expect(packBreaches(pack)).toEqual([]);
  });

  it.each([
    '每日登录小程序',
    '连续签到七天',
    '上传活动照片',
    '在线学习时长满一小时',
    '支部积分前三名',
    '当月排在全区前 10 名',
  ])('a planted indicator “%s” is found', (title) => {
    expect(packBreaches(planted({ title }))).not.toEqual([]);
  });

  it('a planted record of opening the app is found', () => {
    const evidence = { by: 'record', record: 'appOpened', fact: 'day', once: 'record' } as unknown;
    expect(packBreaches(planted({ evidence: evidence as Indicator['evidence'] }))).toEqual([
      expect.stringContaining('no record'),
    ]);
  });

  it('every point of a pack can be earned without opening the app: by a record, or by somebody on one’s behalf', () => {
    for (const [, pack] of versions) {
      for (const { evidence } of [...pack.member.indicators, ...pack.organization.indicators]) {
        expect(['record', 'claim']).toContain(evidence.by);
      }
    }
    expect(actions['points.claim'].input.shape.subject.safeParse(undefined).success).toBe(true);
    expect(
      actions['points.claim'].input.shape.subject.safeParse({ kind: 'member', id: 'p-1' }).success,
    ).toBe(true);
  });
});

describe('contracts', () => {
  it.each(actionNames)('%s tells nobody’s place', (name) => {
    expect(placeFields(actions[name].output)).toEqual([]);
  });

  it('a planted place in an answer is found', () => {
    const answer = z.object({ people: z.array(z.object({ name: z.string(), rank: z.int() })) });
    expect(placeFields(answer)).toEqual(['people.rank']);
  });

  it('a claim asks for no picture and no evidence; a planted required photo is found', () => {
    const { input } = actions['points.claim'];
    expect(requiredSensitive(input)).toEqual([]);
    expect(input.shape.evidence.safeParse(undefined).success).toBe(true);
    expect(requiredSensitive(input.extend({ photoId: z.string() }))).toEqual(['photoId']);
  });

  it('what is published is level and name: no totals, no reasons', () => {
    const { levels } = actions['rating.open'].output.shape;
    const subject = levels.element.shape.subjects.element.shape;
    expect(Object.keys(subject).sort()).toEqual(['corrected', 'name', 'subjectId']);
  });
});

describe('orders', () => {
  const sources = ['core', 'src', 'cloudfunctions', 'scripts/demo'].flatMap((room) =>
    filesIn(join(ROOT, room)),
  );

  it('nothing is sorted by how well somebody does', () => {
    const found = sources.flatMap((file) =>
      forbiddenSorts(readFileSync(file, 'utf8')).map(
        (sort) => `${file.slice(ROOT.length)}: ${sort}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'people.sort((a, b) => b.total - a.total);',
    'const list = [...members].sort((a, b) => b.points - a.points).slice(0, 10);',
    'branches.toSorted((a, b) => (a.stars < b.stars ? 1 : -1));',
  ])('the planted %p is found', (source) => expect(forbiddenSorts(source)).not.toEqual([]));

  it('a planted query by points, and a planted word, are found', () => {
    expect(forbiddenOrders("find('x', { orderBy: [['total', 'desc']],\n limit: 10 });")).toEqual([
      'total',
    ]);
    expect(forbiddenWords('本支部积分榜')).not.toEqual([]);
  });
});
