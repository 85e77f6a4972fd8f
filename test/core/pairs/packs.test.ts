/** Every pack's pairs: sound, within the contract, and what the sources say of them is there. */
import { pairProblems, pairTests } from '@core/modules/pairs/sound';
import { factKeys } from '@core/modules/standards/facts';
import { practices, wholePacks } from '@core/rulepacks/practices';
import { rulePack } from '@core/rulepacks/rule-pack.contract';

const of = (id: string) => practices[id]?.pairs[0]?.pairs ?? [];
const ids = Object.keys(practices);

describe.each(ids)('%s', (id) => {
  const pack = wholePacks[id];
  test('whole, and every kind is sound', () => {
    expect(rulePack.parse(pack)).toEqual(pack);
    expect(of(id).length).toBeGreaterThan(0);
    for (const kind of of(id)) expect(pairProblems(kind, pack?.grades ?? [])).toEqual([]);
  });
  test('codes are unique, 结对帮带 is there, and standards that are named are the pack’s', () => {
    const codes = of(id).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain('helping');
    const standards = practices[id]?.standards[0]?.standards.map(({ code }) => `standard/${code}`);
    for (const key of factKeys(of(id).flatMap(pairTests)))
      if (key.startsWith('standard/')) expect(standards).toContain(key);
  });
});

test('a kind that cannot be worked with is told so', () => {
  const [kind] = of('suixi');
  if (!kind) throw new Error('no kind');
  const grades = wholePacks.suixi?.grades ?? [];
  const problems = (more: object) => pairProblems({ ...kind, ...more }, grades);
  expect(problems({ title: '结对排名' })).toEqual(['helping：违反红线']);
  expect(problems({ activities: [kind.activities[0], kind.activities[0]] })).toEqual([
    'helping：编号重复',
  ]);
  expect(problems({ levels: { scale: 'class', rows: [{ from: ['Z'], to: [] }] } })).toEqual([
    'helping：等次不在定级之内',
  ]);
  expect(problems({ to: { are: ['village'], entry: [] } })).toEqual([
    'helping：村没有可以读取的记录',
  ]);
});

test('濉溪: A→C, B→D, A→B, and seven contacts of different classes', () => {
  const [pairs, contacts] = of('suixi');
  expect(pairs?.levels?.rows).toEqual([
    { from: ['A'], to: ['C'] },
    { from: ['B'], to: ['D'] },
    { from: ['A'], to: ['B'] },
  ]);
  expect([contacts?.most, contacts?.levels?.various]).toEqual([7, 2]);
});

test('永川: 联建 counts jobs and money, 示范点 links are to who is none; 四大工程 names a leader', () => {
  const [link, , village] = of('yongchuan');
  expect(link?.levels?.rows).toEqual([{ from: ['city', 'district', 'town'], to: [] }]);
  expect(village?.counts.map(({ code }) => code)).toEqual(['jobs', 'yuan']);
  expect(of('four-projects').map(({ code }) => code)).toEqual([
    'sponsor',
    'helping',
    'villageLink',
  ]);
});
