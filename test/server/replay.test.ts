/** The districts of the sources, played through the product's actions: each printed number comes out again. */
import { districts } from '../../scripts/replay/districts';
import type { Told } from '../../scripts/replay/tools';

const EXPLAINED: Readonly<Record<string, string>> = {
  '617/624': '98.88',
  社会组织党组织覆盖率: '50.00%',
  'D类脱联成立C类、C类升B类之后的B类': '13',
  之后的C类: '22',
  清理后在营单位: '75',
};
const numbersOf: Readonly<Record<string, number>> = {
  yongchuan: 9,
  suixi: 8,
  luzhou: 6,
  huangshi: 4,
  'four-projects': 3,
};

test.each(Object.keys(districts))(
  '%s',
  async (name) => {
    const told = (await districts[name]?.()) as Told[];
    expect(told).toHaveLength(numbersOf[name] ?? 0);
    for (const { what, printed, ours } of told) {
      expect([what, ours]).toEqual([what, EXPLAINED[what] ?? printed]);
    }
  },
  180_000,
);
