/** The districts of the sources, played through the product's actions: each printed number comes out again. */
import { districts } from '../../scripts/replay/districts';
import type { Told } from '../../scripts/replay/tools';

const numbersOf: Readonly<Record<string, number>> = {
  yongchuan: 14,
  suixi: 13,
  luzhou: 11,
  huangshi: 7,
  'four-projects': 3,
};

test.each(Object.keys(districts))(
  '%s',
  async (name) => {
    const told = (await districts[name]?.()) as Told[];
    expect(told).toHaveLength(numbersOf[name] ?? 0);
    for (const { what, printed, ours, expected, note } of told) {
      expect([what, ours]).toEqual([what, expected ?? printed]);
      // Another number than was printed is said with its reason.
      if (expected && expected !== printed)
        expect([what, note]).toEqual([what, expect.any(String)]);
    }
  },
  180_000,
);
