/** Every pack's standards and processes: sound, within the contract, each of the sources' numbers there. */
import type { Process } from '@core/modules/processes/rules.contract';
import { processProblems, processTests } from '@core/modules/processes/sound';
import type { FactTest } from '@core/modules/standards/facts.contract';
import type { Consequence, Standard } from '@core/modules/standards/rules.contract';
import { standardProblems, testsOf } from '@core/modules/standards/sound';
import { versionOn } from '@core/modules/standards/versions';
import { rulePacks } from '@core/rulepacks';
import { practices, wholePacks } from '@core/rulepacks/practices';
import { rulePack } from '@core/rulepacks/rule-pack.contract';
import { six } from './made';

const TODAY = '2026-11-28';
const of = (id: string): { standards: Standard[]; processes: Process[] } => {
  const pack = practices[id];
  if (!pack) throw new Error(`no pack ${id}`);
  return {
    standards: versionOn(pack.standards, TODAY)?.standards ?? [],
    processes: versionOn(pack.processes, TODAY)?.processes ?? [],
  };
};
const standardIn = (id: string, code: string): Standard => {
  const found = of(id).standards.find((one) => one.code === code);
  if (!found) throw new Error(`no standard ${code}`);
  return found;
};
const itemsOf = ({ parts }: Standard) => parts.flatMap(({ items }) => items);
const ids = Object.keys(rulePacks);

describe.each(ids)('%s', (id) => {
  const { standards, processes } = of(id);
  const pack = wholePacks[id];
  it('is a pack, whole', () => expect(rulePack.parse(pack)).toEqual(pack));
  it('versions stand in order, each from the first of a month', () => {
    for (const versions of [pack?.standards ?? [], pack?.processes ?? []]) {
      const days = versions.map(({ from }) => from);
      expect([...days].sort()).toEqual(days);
      expect(days.every((day) => day.endsWith('-01'))).toBe(true);
    }
  });
  it('codes are unique', () => {
    for (const all of [standards, processes])
      expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });
  it.each(standards.map((one) => [one.code, one] as const))(
    'standard %s is sound',
    (_code, one) => {
      expect(standardProblems(one)).toEqual([]);
      expect(one.source.sentence.length).toBeGreaterThan(5);
    },
  );
  it.each(processes.map((one) => [one.code, one] as const))('process %s is sound', (_code, one) => {
    expect(processProblems(one)).toEqual([]);
  });
  it('names only what it has: standards, processes, scales and levels', () => {
    const tests: FactTest[] = [...standards.flatMap(testsOf), ...processes.flatMap(processTests)];
    const follows: Consequence[] = [
      ...standards,
      ...processes.flatMap(({ steps }) => steps),
    ].flatMap((one) => one.follows);
    const codes = new Set(standards.map(({ code }) => code));
    for (const test of tests) if (test.fact === 'standard') expect(codes).toContain(test.standard);
    for (const one of follows) {
      if (one.kind === 'process') expect(processes.map(({ code }) => code)).toContain(one.process);
      if (one.kind !== 'level') continue;
      const scale = pack?.grades.find(({ code }) => code === one.scale);
      expect(scale?.levels.map(({ code }) => code)).toContain(one.level);
    }
  });
  it('every level that names a standard has it, and the standard gives that level', () => {
    for (const scale of pack?.grades ?? []) {
      for (const { code, standard } of scale.levels) {
        if (!standard) continue;
        expect(standardIn(id, standard).follows).toContainEqual({
          kind: 'level',
          scale: scale.code,
          level: code,
        });
      }
    }
  });
  it('发展党员 follows the text in force', () => {
    const on = (day: string) => versionOn(practices[id]?.processes ?? [], day)?.processes[0];
    expect(on('2026-05-31')?.source.file).toContain('2014');
    expect(on('2026-06-01')?.source.file).toContain('2026');
    expect(on(TODAY)).toMatchObject({ code: 'development', keepMonths: 12 });
  });
});

describe('the numbers of the sources', () => {
  it('泸州 58 items in 8 parts, 七有, 示范阵地 of 10 万 and 标准化阵地 of 3 万', () => {
    const all = standardIn('luzhou', 'fiftyEight');
    expect([all.parts.length, itemsOf(all).length]).toEqual([8, 58]);
    expect(itemsOf(standardIn('luzhou', 'sevenHaves')).map(({ title }) => title)).toEqual([
      '有场所',
      '有设施',
      '有标志',
      '有党旗',
      '有书报',
      '有制度',
      '有活动',
    ]);
    const yuan = (code: string) =>
      standardIn('luzhou', code).follows.flatMap((one) => (one.kind === 'means' ? [one.yuan] : []));
    expect([yuan('modelPlace'), yuan('standardPlace')]).toEqual([[100_000], [30_000]]);
    expect(of('luzhou').processes.map(({ code }) => code)).toContain('incubate');
  });
  it('濉溪 six aspects out of a hundred, the same items for A, B and C; D is a unit without a branch of its own', () => {
    const [a, b, c] = ['classA', 'classB', 'classC'].map((code) => standardIn('suixi', code));
    expect(a?.parts.map(({ title }) => title)).toEqual([
      '组织设置',
      '党员队伍',
      '组织生活',
      '工作保障',
      '作用发挥',
      '品牌特色',
    ]);
    expect(itemsOf(a ?? six).reduce((sum, { points = 0 }) => sum + points, 0)).toBe(100);
    expect([b?.parts, c?.parts]).toEqual([a?.parts, a?.parts]);
    expect([a, b, c].map((one) => one?.passes)).toEqual(
      [90, 80, 60].map((atLeast) => ({ kind: 'points', atLeast })),
    );
    expect(standardIn('suixi', 'classD')).toMatchObject({
      subject: 'unit',
      entry: [{ test: { fact: 'separate', is: false } }, {}],
    });
  });
  it('四大工程 nine things in the gift, 六有, 双强六好', () => {
    expect(itemsOf(standardIn('four-projects', 'gift'))).toHaveLength(9);
    expect(itemsOf(standardIn('four-projects', 'sixHaves'))).toHaveLength(6);
    expect(
      standardIn('four-projects', 'strongDistrict').parts.map(({ items }) => items.length),
    ).toEqual([2, 6]);
  });
  it('黄石 四个一 with 六件套, an assessment out of a hundred, three types of branch', () => {
    expect(standardIn('huangshi', 'fourOnes').parts.map(({ items }) => items.length)).toEqual([
      3, 6,
    ]);
    expect(
      itemsOf(standardIn('huangshi', 'assessment')).reduce(
        (sum, { points = 0 }) => sum + points,
        0,
      ),
    ).toBe(100);
    expect(of('huangshi').processes.map(({ code }) => code)).toEqual([
      'development',
      'registration',
      'yearlyCheck',
      'grading',
      'twoWayReport',
      'firstYear',
    ]);
    const money = of('huangshi')
      .processes.find(({ code }) => code === 'firstYear')
      ?.steps.find(({ code }) => code === 'money');
    expect(money?.follows).toEqual([{ kind: 'means', entitlement: 'startingMoney', yuan: 1000 }]);
  });
  it('永川 three levels one upon another, seven steps', () => {
    expect(standardIn('yongchuan', 'demoCity').entry).toMatchObject([
      { test: { standard: 'demoDistrict' } },
    ]);
    expect(standardIn('yongchuan', 'demoDistrict').entry).toMatchObject([
      { test: { standard: 'demoTown' } },
    ]);
    const seven = of('yongchuan').processes.find(({ code }) => code === 'sevenSteps');
    expect(seven?.steps.map(({ title }) => title.slice(1, 2)).join('')).toBe('诺践讲评比示议');
  });
  it('the first year begins with a founding, with the gift of the pack first', () => {
    const first = (id: string) => of(id).processes.find(({ code }) => code === 'firstYear');
    expect(first('four-projects')?.steps[0]).toMatchObject({
      filledBy: { fact: 'standard', standard: 'gift' },
    });
    expect(first('huangshi')?.steps[0]).toMatchObject({
      filledBy: { fact: 'standard', standard: 'fourOnes' },
    });
    for (const id of ['four-projects', 'huangshi', 'luzhou', 'yongchuan'])
      expect(first(id)?.beginsWith).toBe('founding');
  });
});

it('says what is wrong with a standard that cannot be worked with', () => {
  const [part] = six.parts;
  const twice = {
    ...six,
    parts: [
      part ?? { code: '', title: '', items: [] },
      {
        code: 'more',
        title: '更多',
        items: (part?.items ?? []).map((item) => ({ ...item, title: `上传照片：${item.title}` })),
      },
    ],
  };
  expect(standardProblems(twice).join()).toMatch(/条目编号重复.*违反红线/);
  const stages = six.stages.map((stage) => ({ ...stage, by: ['town' as const] }));
  expect(standardProblems({ ...six, stages }).join()).toContain('同一处不能办理两个环节');
  expect(standardProblems({ ...six, passes: { kind: 'items', atLeast: 5 } }).join()).toContain(
    '门槛高于条目数',
  );
  expect(standardProblems({ ...six, renewMonths: 36 }).join()).toContain('复核期长于有效期');
});
